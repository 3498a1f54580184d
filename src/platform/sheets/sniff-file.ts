import { CFB } from '@e965/xlsx';
import { decodeText, type DecodedText } from './decode-text.js';
import {
  ArchiveFileError,
  BrokenFileError,
  EncryptedFileError,
  MacroFileError,
  OldWordFileError,
  PictureFileError,
  UnsupportedFileError,
} from './sheet-errors.js';
import type { SheetKind } from './sheet-file.js';
import { guardZip } from './zip-guard.js';

/** A file with what it really is; text files come decoded. */
export type Sniffed =
  { kind: 'xlsx' | 'xls' | 'docx' } | { kind: 'csv' | 'html' | 'xml'; decoded: DecodedText };

const starts = (bytes: Buffer, hex: string): boolean => bytes.toString('hex', 0, hex.length / 2) === hex;

const PDF = '25504446';
/** PNG, JPEG, GIF, BMP, TIFF (two byte orders), WebP. */
const PICTURES = ['89504e47', 'ffd8ff', '47494638', '424d', '49492a00', '4d4d002a', '52494646'];
/** RAR, 7z, gzip. */
const ARCHIVES = ['526172211a07', '377abcaf271c', '1f8b08'];

/** Looks at the content, never at the name. Throws a DomainError for what is not read. */
export function sniffFile(bytes: Buffer, filename: string): Sniffed {
  if (starts(bytes, '504b0304')) return { kind: sniffZip(bytes, filename) };
  if (starts(bytes, 'd0cf11e0')) return { kind: sniffOle(bytes, filename) };
  if (starts(bytes, PDF)) throw new PictureFileError({ filename });
  if (ARCHIVES.some((hex) => starts(bytes, hex))) throw new ArchiveFileError({ filename });
  // A workbook of Excel 2 to 4 is a bare stream without the container around it.
  if (/^09(?:00|02|04)0[46]00/.test(bytes.toString('hex', 0, 4))) return { kind: 'xls' };
  const decoded = decodeText(bytes);
  if (!decoded) {
    const picture = PICTURES.some((hex) => starts(bytes, hex));
    throw picture ? new PictureFileError({ filename }) : new UnsupportedFileError({ filename });
  }
  return { kind: sniffText(decoded.text, filename), decoded };
}

/** Visual Basic, and the macro sheets of Excel 4 that still run. */
const MACROS = /vbaProject\.bin$|^xl\/macrosheets\//i;

function sniffZip(bytes: Buffer, filename: string): SheetKind & ('xlsx' | 'docx') {
  const names = new Set(guardZip(bytes, filename).map(({ name }) => name));
  if ([...names].some((name) => MACROS.test(name))) throw new MacroFileError({ filename });
  if (names.has('xl/workbook.xml')) return 'xlsx';
  if (names.has('word/document.xml')) return 'docx';
  if (names.has('OFD.xml')) throw new PictureFileError({ filename });
  const office = names.has('[Content_Types].xml') || names.has('mimetype');
  throw office ? new UnsupportedFileError({ filename }) : new ArchiveFileError({ filename });
}

/** The container of old Excel and Word files, and of new ones with a password. */
function sniffOle(bytes: Buffer, filename: string): 'xls' {
  const parts = oleParts(bytes, filename);
  const has = (name: string): boolean => parts.some((part) => part.name === name);
  if (has('EncryptedPackage')) throw new EncryptedFileError({ filename });
  if (has('WordDocument')) throw new OldWordFileError({ filename });
  const book = parts.find(({ name }) => name === 'Workbook' || name === 'Book');
  if (!book) throw new UnsupportedFileError({ filename });
  if (hasPassword(Buffer.from(book.content ?? []))) throw new EncryptedFileError({ filename });
  if (has('_VBA_PROJECT_CUR')) throw new MacroFileError({ filename });
  return 'xls';
}

interface OlePart {
  name: string;
  content?: Uint8Array | number[];
}

function oleParts(bytes: Buffer, filename: string): OlePart[] {
  try {
    return CFB.read(bytes, { type: 'buffer' }).FileIndex as OlePart[];
  } catch {
    throw new BrokenFileError({ filename });
  }
}

const FILE_PASS = 0x2f;
const RECORDS_LOOKED_AT = 20;

/** The record that says so stands among the first of the stream. */
function hasPassword(stream: Buffer): boolean {
  for (let at = 0, seen = 0; at + 4 <= stream.length && seen < RECORDS_LOOKED_AT; seen++) {
    if (stream.readUInt16LE(at) === FILE_PASS) return true;
    at += 4 + stream.readUInt16LE(at + 2);
  }
  return false;
}

const HEAD = 4096;

function sniffText(text: string, filename: string): 'csv' | 'html' | 'xml' {
  const head = text.slice(0, HEAD).trimStart();
  if (head.startsWith('{\\rtf')) throw new OldWordFileError({ filename });
  // A page saved as a single file: a mail with pages inside.
  if (/^MIME-Version:/i.test(head)) throw new UnsupportedFileError({ filename });
  if (!head.startsWith('<')) return 'csv';
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(head)) return 'xml';
  if (/<(?:html|body|table|meta|head|!doctype html)\b/i.test(head)) return 'html';
  throw new UnsupportedFileError({ filename });
}
