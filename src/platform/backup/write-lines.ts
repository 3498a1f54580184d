import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline as pipeThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** Lines into a packed file that only its owner reads, safely on the disk when it returns. */
export async function writeLines(file: string, lines: AsyncIterable<string>): Promise<void> {
  async function* ended(): AsyncGenerator<string> {
    for await (const line of lines) yield `${line}\n`;
  }
  await pipeline(
    Readable.from(ended()),
    createGzip({ level: 4 }),
    createWriteStream(file, { mode: 0o600, flush: true }),
  );
}

/** The lines of such a file. Throws what is wrong with it, also in the middle. */
export async function* readLines(file: string): AsyncGenerator<string> {
  const text = createGunzip();
  // What is wrong with either of them is thrown by the reading below.
  pipeThrough(createReadStream(file), text, () => undefined);
  let rest = '';
  for await (const chunk of text.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest) yield rest;
}
