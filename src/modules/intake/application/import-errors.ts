import { DomainError, type Wording } from '../../../kernel/errors.js';

export class RowsRejectedError extends DomainError {
  readonly code = 'import.rows_rejected';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '有 {count} 行被拒,没有写入任何一行。请改好文件重新导入,或确认跳过这些行再提交。',
    en: '{count} row(s) are rejected and nothing was written. Correct the file and import it again, or confirm that they are skipped.',
  };
}

export class NothingToImportError extends DomainError {
  readonly code = 'import.nothing';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '“{fileName}”里没有可以登记的案件。请核对表头和内容后重新导入。',
    en: '"{fileName}" holds no case that could be registered. Check its heading line and content and import it again.',
  };
}
