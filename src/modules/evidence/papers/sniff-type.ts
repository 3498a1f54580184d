import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import { listZip } from '../../../platform/documents/zip.js';
import { HeicPhotoError, LockedPaperError } from '../domain/evidence-errors.js';
import { DOC, DOCX, OFD, PAPER_FILES, PHOTO_FILES, XLS, XLSX, type FileType } from '../domain/file-types.js';
import { hasOlePart } from './ole-parts.js';

const ZIP = '504b0304';
const OLE = 'd0cf11e0a1b11ae1';
const BY_MIME = new Map([...PHOTO_FILES, ...PAPER_FILES].map((one) => [one.mime, one]));

/** What a file is by its content; undefined for what is not taken. Throws HeicPhotoError, LockedPaperError. */
export async function sniffType(bytes: Buffer): Promise<FileType | undefined> {
  const mime = mimeOfContainer(bytes) ?? (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (/^image\/hei[cf]/.test(mime)) throw new HeicPhotoError();
  return BY_MIME.get(mime);
}

/** The same for a photo on the disk, of which the head is enough; undefined for all else. Throws HeicPhotoError. */
export async function sniffPhoto(path: string): Promise<FileType | undefined> {
  const mime = (await fileTypeFromFile(path))?.mime ?? '';
  if (/^image\/hei[cf]/.test(mime)) throw new HeicPhotoError();
  return PHOTO_FILES.find((one) => one.mime === mime);
}

/** Office files are containers: which one, the names of their parts say. */
function mimeOfContainer(bytes: Buffer): string | null {
  if (startsWith(bytes, ZIP)) return mimeOfZip(bytes);
  if (!startsWith(bytes, OLE)) return null;
  // A new document with a password is such a container, whatever its name says.
  if (hasOlePart(bytes, 'EncryptedPackage')) throw new LockedPaperError();
  if (hasOlePart(bytes, 'WordDocument')) return DOC;
  return hasOlePart(bytes, 'Workbook') || hasOlePart(bytes, 'Book') ? XLS : '';
}

function mimeOfZip(bytes: Buffer): string {
  const names = new Set(namesIn(bytes));
  if (names.has('word/document.xml')) return DOCX;
  if (names.has('xl/workbook.xml')) return XLSX;
  return names.has('OFD.xml') ? OFD : '';
}

function namesIn(bytes: Buffer): string[] {
  try {
    return listZip(bytes).map(({ name }) => name);
  } catch {
    return [];
  }
}

const startsWith = (bytes: Buffer, hex: string): boolean => bytes.toString('hex', 0, hex.length / 2) === hex;
