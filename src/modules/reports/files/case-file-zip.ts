import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

/** Pictures and PDF are packed already. */
const PACKED = /\.(?:jpe?g|png|webp|pdf|zip|docx|xlsx)$/i;

/** Opened when its turn has come. */
type Open = () => Promise<Readable>;

/** A zip that is written entry by entry: what is read is passed on at once, and only sums are kept. */
export class CaseFileZip {
  private readonly zip = new yazl.ZipFile();
  private readonly done: Promise<void>;
  private readonly sums = new Map<string, string>();

  constructor(
    path: string,
    private readonly writtenAt: Date,
  ) {
    this.zip.on('error', (error: Error) => (this.zip.outputStream as Readable).destroy(error));
    this.done = pipeline(this.zip.outputStream, createWriteStream(path, { mode: 0o600 }));
    this.done.catch(() => undefined);
  }

  /** Answers once the entry has passed, with its sum. */
  async add(name: string, open: Open): Promise<string> {
    const hash = createHash('sha256');
    const passed = new Promise<void>((resolve, reject) => {
      const options = { mtime: this.writtenAt, compress: !PACKED.test(name) };
      this.zip.addReadStreamLazy(name, options, (give) => {
        open().then((source) => {
          const summing = new Transform({
            transform(chunk: Buffer, _encoding, next) {
              hash.update(chunk);
              next(null, chunk);
            },
          });
          summing.once('end', resolve).once('error', reject);
          source.once('error', (error) => summing.destroy(error));
          give(null, source.pipe(summing));
        }, reject);
      });
    });
    await Promise.race([passed, this.done.then(() => passed)]);
    const sum = hash.digest('hex');
    this.sums.set(name, sum);
    return sum;
  }

  addFile(name: string, path: string): Promise<string> {
    return this.add(name, () => Promise.resolve(createReadStream(path)));
  }

  addText(name: string, text: string): Promise<string> {
    return this.add(name, () => Promise.resolve(Readable.from([Buffer.from(text)])));
  }

  /** `sha256sum -c SHA256SUMS` in the folder; of the entries so far below it. */
  async addSums(folder: string): Promise<void> {
    const lines = [...this.sums]
      .filter(([name]) => name.startsWith(folder))
      .map(([name, sum]) => `${sum}  ${name.slice(folder.length)}\n`);
    await this.addText(`${folder}SHA256SUMS`, lines.join(''));
  }

  async end(): Promise<void> {
    this.zip.end();
    await this.done;
  }

  abandon(): void {
    (this.zip.outputStream as Readable).destroy();
  }
}
