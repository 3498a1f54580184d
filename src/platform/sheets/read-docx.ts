import mammoth from 'mammoth';
import type { Sheet } from '../../kernel/sheet.js';
import { readHtml } from './read-html.js';
import { BrokenFileError } from './sheet-errors.js';

/** Pictures are left where they are: only the tables count. */
const OPTIONS = {
  convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  externalFileAccess: false,
};

/** Reads the tables of a Word document, with the paragraphs between them. */
export async function readDocx(bytes: Buffer, filename: string): Promise<Sheet[]> {
  const html = await mammoth.convertToHtml({ buffer: bytes }, OPTIONS).catch(() => {
    throw new BrokenFileError({ filename });
  });
  return readHtml(html.value, filename);
}
