import { DomainError, type ErrorKind, type Wording } from '../../../kernel/errors.js';

/** A file that cannot be read as a list of cases; every sentence says what to do instead. */
abstract class SheetError extends DomainError {
  readonly kind: ErrorKind = 'invalid';
}

export class UnsupportedFileError extends SheetError {
  readonly code = 'sheet.unsupported';
  readonly wording: Wording = {
    zh: '“{filename}”不是可以导入的表格。请用 Excel 或 WPS 打开,另存为 .xlsx 或 CSV 后再导入。',
    en: '"{filename}" is not a sheet that can be imported. Open it in Excel or WPS, save it as .xlsx or CSV and import that.',
  };
}

/** The container of old .xls files, which password-protected .xlsx files use as well. */
export class OldOrEncryptedFileError extends SheetError {
  readonly code = 'sheet.old-or-encrypted';
  readonly wording: Wording = {
    zh: '“{filename}”是旧的 .xls 格式,或者设了密码。请打开后取消密码,另存为 .xlsx 再导入。',
    en: '"{filename}" is an old .xls file or has a password. Open it, remove the password, save it as .xlsx and import that.',
  };
}

export class MacroFileError extends SheetError {
  readonly code = 'sheet.macro';
  readonly wording: Wording = {
    zh: '“{filename}”带有宏,不能导入。请另存为不带宏的 .xlsx 再导入。',
    en: '"{filename}" contains macros and is refused. Save it as .xlsx without macros and import that.',
  };
}

export class BrokenFileError extends SheetError {
  readonly code = 'sheet.broken';
  readonly wording: Wording = {
    zh: '“{filename}”打不开,文件可能没有传完整或已损坏。请重新另存一次再导入。',
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
    zh: '“{filename}”超过 {limitMb} MB。请删去图片等附件,或分成几个文件导入。',
    en: '"{filename}" is larger than {limitMb} MB. Remove pictures and the like, or split it into several files.',
  };
}

export class ZipBombError extends SheetError {
  override readonly kind = 'too-large';
  readonly code = 'sheet.zip-bomb';
  readonly wording: Wording = {
    zh: '“{filename}”解压后异常地大,为安全起见不打开。请把数据复制到新的工作簿,另存后再导入。',
    en: '"{filename}" unpacks to an abnormal size and is not opened. Copy the data into a new workbook and import that.',
  };
}

export class CellTooLongError extends SheetError {
  override readonly kind = 'too-large';
  readonly code = 'sheet.cell-too-long';
  readonly wording: Wording = {
    zh: '“{filename}”第 {rowNumber} 行有一格超过 {limit} 个字,可能少了一个引号。请用 Excel 打开核对,另存后再导入。',
    en: 'Row {rowNumber} of "{filename}" has a cell of more than {limit} characters; a quote may be missing. Check it in Excel, save it again and import that.',
  };
}

export class TooManyRowsError extends SheetError {
  override readonly kind = 'too-large';
  readonly code = 'sheet.too-many-rows';
  readonly wording: Wording = {
    zh: '“{filename}”超过 {limit} 行。请分成几个文件导入;如果数据没有这么多,请删掉下面的空行。',
    en: '"{filename}" has more than {limit} rows. Split it into several files, or delete the empty rows at its end.',
  };
}
