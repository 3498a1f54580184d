import { inflateSync } from 'node:zlib';
import { ActivePaperError, TwoFilesInOneError } from '../domain/evidence-errors.js';
import { WHAT_RUNS } from './what-runs.js';

/** Scripts, and programs that are started. */
const RUNS = /\/(?:JavaScript|JS|Launch)(?![A-Za-z0-9])/;
const OBJECTS = /\/ObjStm(?![A-Za-z0-9])/;
const MOST_UNPACKED = 32 * 1024 * 1024;
const STREAM = Buffer.from('stream');
const END_OF_STREAM = Buffer.from('endstream');

/**
 * Refuses what a PDF does by itself. Looked at is what a reader program looks at: the objects, those in compressed
 * streams too; the contents of pages and pictures are skipped.
 */
export function lookThroughPdf(bytes: Buffer): void {
  if (endsAsZip(bytes)) throw new TwoFilesInOneError();
  for (const text of objectTexts(bytes)) {
    if (RUNS.test(unescapeNames(text))) throw new ActivePaperError(WHAT_RUNS.script);
  }
}

/** The text between the streams, and what the streams of objects unpack to. */
function* objectTexts(bytes: Buffer): Generator<string> {
  let from = 0;
  let room = MOST_UNPACKED;
  for (;;) {
    const stream = nextStream(bytes, from);
    if (!stream) {
      yield bytes.toString('latin1', from);
      return;
    }
    const dictionary = bytes.toString('latin1', from, stream.keyword);
    yield dictionary;
    if (OBJECTS.test(dictionary)) {
      const text = unpack(bytes.subarray(stream.start, stream.end), room);
      room -= text.length;
      yield text;
    }
    from = stream.end + END_OF_STREAM.length;
  }
}

/** A stream follows a dictionary and begins on a new line; the word alone is no stream. */
function nextStream(bytes: Buffer, from: number): { keyword: number; start: number; end: number } | null {
  for (let at = bytes.indexOf(STREAM, from); at >= 0; at = bytes.indexOf(STREAM, at + 1)) {
    const follows = />>\s*$/.test(bytes.toString('latin1', Math.max(from, at - 16), at));
    const line = /^\r?\n/.exec(bytes.toString('latin1', at + STREAM.length, at + STREAM.length + 2));
    if (!follows || !line) continue;
    const start = at + STREAM.length + line[0].length;
    const end = bytes.indexOf(END_OF_STREAM, start);
    return end < 0 ? null : { keyword: at, start, end };
  }
  return null;
}

/** Streams of objects are packed in one way in practice; another way shows its text, or nothing. */
function unpack(data: Buffer, room: number): string {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, room) }).toString('latin1');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new ActivePaperError(WHAT_RUNS.packed);
    return data.toString('latin1');
  }
}

/** `/J#61vaScript` is a way to write `/JavaScript`. */
const unescapeNames = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const END_OF_DIRECTORY = Buffer.from('504b0506', 'hex');
const DIRECTORY_ENTRY = 0x02014b50;
/** With its longest comment. */
const LONGEST_END = 22 + 0xffff;

/** Whether an archive program would open it: the directory of a zip stands at its end, wherever its parts lie. */
function endsAsZip(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - LONGEST_END));
  const at = tail.lastIndexOf(END_OF_DIRECTORY);
  if (at < 0 || at + 22 > tail.length) return false;
  const directory = bytes.length - tail.length + at - tail.readUInt32LE(at + 12);
  return directory >= 0 && bytes.readUInt32LE(directory) === DIRECTORY_ENTRY;
}
