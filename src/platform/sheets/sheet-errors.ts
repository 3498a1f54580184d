import { DomainError, type ErrorKind, type Wording } from '../../kernel/errors.js';

/** A file that cannot be read as a list; every sentence says what to do instead. */
abstract class SheetError extends DomainError {
  readonly kind: ErrorKind = 'invalid';
}

export class UnsupportedFileError extends SheetError {
  readonly code = 'sheet.unsupported';
  readonly wording: Wording = {
    zh: '“{filename}”不是可以导入的表格（能读 .xlsx、.xls、CSV、Word .docx 和网页表格）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
    en: '"{filename}" is not a sheet that can be imported (.xlsx, .xls, CSV, Word .docx and web tables can). Open it in Excel or WPS, save it as .xlsx and import that.',
  };
}

export class EncryptedFileError extends SheetError {
  readonly code = 'sheet.encrypted';
  readonly wording: Wording = {
    zh: '“{filename}”有打开密码，读不了。请打开后取消密码，另存一份再导入。',
    en: '"{filename}" needs a password to be opened. Open it, remove the password, save a copy and import that.',
  };
}

export class OldWordFileError extends SheetError {
  readonly code = 'sheet.old-word';
  readonly wording: Wording = {
    zh: '“{filename}”是旧的 Word .doc 格式。请用 Word 或 WPS 打开，另存为 .docx 再导入。',
    en: '"{filename}" is an old Word .doc file. Open it in Word or WPS, save it as .docx and import that.',
  };
}

export class NoTableError extends SheetError {
  readonly code = 'sheet.no-table';
  readonly wording: Wording = {
    zh: '“{filename}”里没有表格。请确认选对了文件；文字形式的内容请复制后粘贴录入。',
    en: '"{filename}" holds no table. Check that it is the right file; running text is entered by pasting it.',
  };
}

/** A picture or a PDF shows a table and holds none. */
export class PictureFileError extends SheetError {
  readonly code = 'sheet.picture';
  readonly wording: Wording = {
    zh: '“{filename}”是图片、PDF 或 OFD，里面的表格读不出来。请向发件单位索取 Excel 或 Word 原件再导入。',
    en: '"{filename}" is a picture, a PDF or an OFD, whose table cannot be read. Please ask the sender for the Excel or Word file and import that.',
  };
}

/** Only the file inside can be read, and only a person knows which one. */
export class ArchiveFileError extends SheetError {
  readonly code = 'sheet.archive';
  readonly wording: Wording = {
    zh: '“{filename}”是压缩包。请先解压，再导入里面的表格。',
    en: '"{filename}" is an archive. Please unpack it first and import the sheet inside.',
  };
}

/** Definitions inside a document can make it swell without end; no office program writes any. */
export class UnsafeXmlError extends SheetError {
  readonly code = 'sheet.unsafe-xml';
  readonly wording: Wording = {
    zh: '“{filename}”里夹带了实体定义，为安全起见不打开。请把数据复制到新的工作簿，另存后再导入。',
    en: '"{filename}" carries entity definitions and is not opened. Copy the data into a new workbook and import that, please.',
  };
}

export class MacroFileError extends SheetError {
  readonly code = 'sheet.macro';
  readonly wording: Wording = {
    zh: '“{filename}”带有宏，不能导入。请用 Excel 或 WPS 打开，另存为 .xlsx（不带宏）再导入。',
    en: '"{filename}" contains macros and is refused. Open it, save it as .xlsx without macros and import that.',
  };
}

export class BrokenFileError extends SheetError {
  readonly code = 'sheet.broken';
  readonly wording: Wording = {
    zh: '“{filename}”打不开，文件可能没有传完整或已损坏。请重新另存一次再导入。',
    en: '"{filename}" cannot be opened; it may be incomplete or damaged. Save it again and import that.',
  };
}

export class EmptyFileError extends SheetError {
  readonly code = 'sheet.empty';
  readonly wording: Wording = {
    zh: '“{filename}”里没有内容。请检查是否选错了文件或工作表。',
    en: '"{filename}" has no content. Check that it is the right file and sheet.',
  };
}

export class FileTooLargeError extends SheetError {
  override readonly kind = 'too-large';
  readonly code = 'sheet.too-large';
  readonly wording: Wording = {
    zh: '“{filename}”超过 {limitMb} MB。请删去图片等附件，或分成几个文件导入。',
    en: '"{filename}" is larger than {limitMb} MB. Remove pictures and the like, or split it into several files.',
  };
}

export class ZipBombError extends SheetError {
  override readonly kind = 'too-large';
  readonly code = 'sheet.zip-bomb';
  readonly wording: Wording = {
    zh: '“{filename}”解压后异常地大，为安全起见不打开。请把数据复制到新的工作簿，另存后再导入。',
    en: '"{filename}" unpacks to an abnormal size and is not opened. Copy the data into a new workbook and import that.',
  };
}

export class CellTooLongError extends SheetError {
  override readonly kind = 'too-large';
  readonly code = 'sheet.cell-too-long';
  readonly wording: Wording = {
    zh: '“{filename}”第 {rowNumber} 行有一格超过 {limit} 个字，可能少了一个引号。请用 Excel 打开核对，另存后再导入。',
    en: 'Row {rowNumber} of "{filename}" has a cell of more than {limit} characters; a quote may be missing. Check it in Excel, save it again and import that.',
  };
}

export class TooManyRowsError extends SheetError {
  override readonly kind = 'too-large';
  readonly code = 'sheet.too-many-rows';
  readonly wording: Wording = {
    zh: '“{filename}”超过 {limit} 行。请分成几个文件导入；如果数据没有这么多，请删掉下面的空行。',
    en: '"{filename}" has more than {limit} rows. Split it into several files, or delete the empty rows at its end.',
  };
}

export class TooManyColumnsError extends SheetError {
  override readonly kind = 'too-large';
  readonly code = 'sheet.too-many-columns';
  readonly wording: Wording = {
    zh: '“{filename}”超过 {limit} 列。请删掉表格右边用不到的列，另存后再导入。',
    en: '"{filename}" has more than {limit} columns. Delete the unused ones on the right, save it and import that.',
  };
}

export class TooHeavyError extends SheetError {
  override readonly kind = 'too-large';
  readonly code = 'sheet.too-heavy';
  readonly wording: Wording = {
    zh: '读“{filename}”占用的内存太多，已停下，没有写入任何内容。请把数据复制到新的工作簿，或分成几个文件导入。',
    en: 'Reading "{filename}" took too much memory and was stopped; nothing was written. Copy the data into a new workbook or split it, please.',
  };
}

export class TooSlowError extends SheetError {
  override readonly kind = 'too-large';
  readonly code = 'sheet.too-slow';
  readonly wording: Wording = {
    zh: '“{filename}”读了太久还没有读完，已停下，没有写入任何内容。请把数据复制到新的工作簿，或分成几个文件导入。',
    en: 'Reading "{filename}" took too long and was stopped; nothing was written. Copy the data into a new workbook or split it, please.',
  };
}

export class ReaderDiedError extends SheetError {
  readonly code = 'sheet.reader-died';
  readonly wording: Wording = {
    zh: '读“{filename}”时中断了，没有写入任何内容。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入；仍不行请把文件交给管理员。',
    en: 'Reading "{filename}" broke off; nothing was written. Please open it in Excel or WPS, save it as .xlsx and import that, or hand it to an administrator.',
  };
}

const REFUSALS = [
  UnsupportedFileError,
  EncryptedFileError,
  OldWordFileError,
  NoTableError,
  PictureFileError,
  ArchiveFileError,
  UnsafeXmlError,
  MacroFileError,
  BrokenFileError,
  EmptyFileError,
  FileTooLargeError,
  ZipBombError,
  CellTooLongError,
  TooManyRowsError,
  TooManyColumnsError,
];

/** The refusal with this code, as it was thrown in another process. */
export function refusalOf(code: string, details: Record<string, unknown>): DomainError {
  const refusals = REFUSALS.map((Refusal) => new Refusal(details));
  return refusals.find((one) => one.code === code) ?? new ReaderDiedError(details);
}
