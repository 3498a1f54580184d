import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import type { Instant } from '../../kernel/instant.js';
import { listZip, unzipEntry } from './zip.js';

/** The earliest day that a zip can say, in whatever zone the server stands. */
const LONG_AGO = new Date(1980, 0, 1);
const MADE = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/**
 * The same document with the clock taken out of it: the dates of the archive are the earliest there is, those of the document the given moment.
 * What is made of the same content is then the same bytes.
 */
export async function settleZip(bytes: Buffer, madeAt: Instant): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const entry of listZip(bytes)) {
    if (entry.name.endsWith('/')) continue;
    const content = unzipEntry(bytes, entry);
    const settled =
      entry.name === 'docProps/core.xml'
        ? Buffer.from(content.toString('utf8').replace(MADE, `$1${madeAt.slice(0, 19)}Z`))
        : content;
    zip.addBuffer(settled, entry.name, { mtime: LONG_AGO, forceDosTimestamp: true, mode: 0o100644 });
  }
  zip.end();
  return buffer(zip.outputStream);
}
