import { DomainError, type Wording } from '../../../kernel/errors.js';

export class NoColumnsError extends DomainError {
  readonly code = 'export.no_columns';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '请至少选一列再导出。',
    en: 'Choose at least one column.',
  };
}

export class TooManyForWordError extends DomainError {
  readonly code = 'export.too_many_for_word';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: 'Word 文件最多 {most} 件，当前 {count} 件。请缩小筛选范围，或改用 Excel。',
    en: 'A Word document holds {most} cases; these are {count}. Narrow the conditions, or choose Excel.',
  };
}

export class OnePdfOneCaseError extends DomainError {
  readonly code = 'case-file.one_pdf_one_case';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: 'PDF 一次只能生成一件；多件请选 zip，每件一个文件夹。',
    en: 'A PDF holds one case; choose zip for several, with a folder for each.',
  };
}

export class NoSlipError extends DomainError {
  readonly code = 'slip.none';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '“{title}”没有交办（不予受理），没有交办单可打印。',
    en: '"{title}" was never dispatched (out of scope); there is no slip to print.',
  };
}

export class NoPdfFontError extends DomainError {
  readonly code = 'slip.no_font';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '服务器没有中文字体，不能生成 PDF。请下载 .docx，或请管理员安装 fonts-noto-cjk（或设置 PDF_FONT）。',
    en: 'The server has no Chinese font and cannot make a PDF. Download the .docx, or have fonts-noto-cjk installed (or PDF_FONT set).',
  };
}
