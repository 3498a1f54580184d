import { DomainError, type Wording } from '../../../kernel/errors.js';

export class TooManyFilesError extends DomainError {
  readonly code = 'export.too_many';
  readonly kind = 'too-many';
  readonly wording: Wording = {
    zh: '您已有 {count} 份导出正在生成，请等一份完成后再导出。',
    en: 'You already have {count} exports running; wait for one to finish.',
  };
}

export class FileNotReadyError extends DomainError {
  readonly code = 'export.not_ready';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '文件还没有生成好，请等进度走完再下载。',
    en: 'The file is not ready; download it when the progress is complete.',
  };
}

export class FileExpiredError extends DomainError {
  readonly code = 'export.expired';
  readonly kind = 'not-found';
  readonly wording: Wording = {
    zh: '导出的文件只保留 24 小时，已经删除。请重新导出。',
    en: 'An exported file is kept for 24 hours and is gone; export again.',
  };
}

/** The sentence of a file that ended for a reason nobody foresaw. */
export const FILE_BROKE: Wording = {
  zh: '生成文件时出错，没有留下文件。请再导出一次；仍不行时请找管理员。',
  en: 'Writing the file failed and nothing is left of it. Export again; if it persists, ask your administrator.',
};

/** The sentence of a file whose every try was cut off, such as by a server that went down. */
export const FILE_BROKEN_OFF: Wording = {
  zh: '生成到一半服务器停了，没有留下文件。请再导出一次；件数多时可分几次导出，仍不行时请找管理员。',
  en: 'The server stopped half-way and nothing is left of the file. Export again, in parts if there is much; if it persists, ask your administrator.',
};

export const FILE_FOR_NOBODY: Wording = {
  zh: '导出人的账号已停用，文件没有生成。',
  en: 'The account that asked for it is no longer active; no file was written.',
};
