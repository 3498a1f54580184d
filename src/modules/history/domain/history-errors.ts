import { DomainError, type Wording } from '../../../kernel/errors.js';

export class NoExportError extends DomainError {
  readonly code = 'history.no_export';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '这不是历史账导出文件。请用 scripts/duban history export 导出的原件。',
    en: 'This is no export of the history. Take the file as scripts/duban history export wrote it.',
  };
}

export class ExportCutError extends DomainError {
  readonly code = 'history.export_cut';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '文件不完整：只有 {lines} 行，与末行所记不符。请重新取原件。',
    en: 'The file is not whole: it has {lines} lines, which is not what its last line says. Fetch it again.',
  };
}
