import type { Wording } from '../../../kernel/errors.js';

/** A kind of file that is taken, with the endings that people give it. */
export interface FileType {
  mime: string;
  /** The first one is given where a name has none. */
  endings: readonly string[];
  wording: Wording;
}

/** Messengers name every picture .jpg, whatever it is: among photos the ending says nothing. */
const PICTURE_ENDINGS = ['jpg', 'jpeg', 'jfif', 'png', 'webp', 'heic', 'heif'];

const type = (mime: string, endings: readonly string[], zh: string, en: string): FileType => ({
  mime,
  endings,
  wording: { zh, en },
});

export const PDF = 'application/pdf';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOC = 'application/msword';
export const XLS = 'application/vnd.ms-excel';
/** GB/T 33190, the national form of fixed pages. */
export const OFD = 'application/ofd';

export const PHOTO_FILES: readonly FileType[] = [
  type('image/jpeg', ['jpg', ...PICTURE_ENDINGS], '图片', 'a picture'),
  type('image/png', ['png', ...PICTURE_ENDINGS], '图片', 'a picture'),
  type('image/webp', ['webp', ...PICTURE_ENDINGS], '图片', 'a picture'),
];

/** WPS writes its own endings round the same content. */
export const PAPER_FILES: readonly FileType[] = [
  type(PDF, ['pdf'], 'PDF 文件', 'a PDF file'),
  type(DOCX, ['docx', 'wps'], 'Word 文档', 'a Word document'),
  type(XLSX, ['xlsx', 'et'], 'Excel 工作簿', 'an Excel workbook'),
  type(DOC, ['doc', 'wps'], '旧版 Word 文档', 'an old Word document'),
  type(XLS, ['xls', 'et'], '旧版 Excel 工作簿', 'an old Excel workbook'),
  type(OFD, ['ofd'], 'OFD 文件', 'an OFD file'),
];
