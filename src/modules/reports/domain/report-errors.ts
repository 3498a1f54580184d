import { DomainError, type Wording } from '../../../kernel/errors.js';

export class TooManyExportsError extends DomainError {
  readonly code = 'export.too_many';
  readonly kind = 'too-many';
  readonly wording: Wording = {
    zh: '您已有 {count} 份导出正在生成，请等一份完成后再导出。',
    en: 'You already have {count} exports running; wait for one to finish.',
  };
}

export class ExportNotReadyError extends DomainError {
  readonly code = 'export.not_ready';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '文件还没有生成好，请等进度走完再下载。',
    en: 'The file is not ready; download it when the progress is complete.',
  };
}

export class ExportExpiredError extends DomainError {
  readonly code = 'export.expired';
  readonly kind = 'not-found';
  readonly wording: Wording = {
    zh: '导出的文件只保留 24 小时，已经删除。请重新导出。',
    en: 'An exported file is kept for 24 hours and is gone; export again.',
  };
}

export class NoColumnsError extends DomainError {
  readonly code = 'export.no_columns';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '请至少选一列再导出。',
    en: 'Choose at least one column.',
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

/** The sentence of an export that ended for a reason nobody foresaw. */
export const EXPORT_BROKE: Wording = {
  zh: '生成文件时出错，没有留下文件。请再导出一次；仍不行时请找管理员。',
  en: 'Writing the file failed and nothing is left of it. Export again; if it persists, ask your administrator.',
};

/** The sentence of an export whose every try was cut off, such as by a server that went down. */
export const EXPORT_BROKEN_OFF: Wording = {
  zh: '生成到一半服务器停了，没有留下文件。请再导出一次；件数多时可分几次导出，仍不行时请找管理员。',
  en: 'The server stopped half-way and nothing is left of the file. Export again, in parts if there is much; if it persists, ask your administrator.',
};

export const EXPORT_NO_READER: Wording = {
  zh: '导出人的账号已停用，文件没有生成。',
  en: 'The account that asked for it is no longer active; no file was written.',
};

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
