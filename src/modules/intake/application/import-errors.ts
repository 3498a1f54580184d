import { DomainError, type Wording } from '../../../kernel/errors.js';

export class RowsRejectedError extends DomainError {
  readonly code = 'import.rows_rejected';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '有 {count} 行被拒，没有写入任何一行。请逐行改正或选“不导入”，再提交。',
    en: '{count} row(s) are rejected and nothing was written. Correct each or leave it out, then commit.',
  };
}

export class CoverMismatchError extends DomainError {
  readonly code = 'import.cover_mismatch';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '封面数与文件不符，没有写入任何一行。请改封面数、在行里改正，或写明原因后提交。',
    en: 'The cover figures do not match the file and nothing was written. Correct them, correct the rows, or give a reason and commit.',
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

/** Something is asked of a run that it does not stand still for. */
export class ImportBusyError extends DomainError {
  readonly code = 'import.busy';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这次导入{doing}，现在不能改。{advice}',
    en: 'This import {doingEn} and cannot be changed now. {adviceEn}',
  };
}

export class DecisionNotOpenError extends DomainError {
  readonly code = 'import.decision_not_open';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '第 {rowNumber} 行现在不能这样处置，请刷新后再看。',
    en: 'Row {rowNumber} cannot be decided this way now; reload and look again.',
  };
}

export class NotCorrectableError extends DomainError {
  readonly code = 'import.not_correctable';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '第 {rowNumber} 行不是案件，没有可改的内容。',
    en: 'Row {rowNumber} holds no case; there is nothing to correct in it.',
  };
}

/** What a person is told when the work was given up for a reason that is no fault of the file. */
export class ReadingBrokenOffError extends DomainError {
  readonly code = 'import.reading_broken_off';
  readonly kind = 'unavailable';
  readonly wording: Wording = {
    zh: '读取中断，没有写入任何数据。请重新选文件再试；如果还不行，请找管理员。',
    en: 'Reading broke off; nothing was written. Choose the file again; if it fails again, ask an administrator.',
  };
}

export class CommitBrokenOffError extends DomainError {
  readonly code = 'import.commit_broken_off';
  readonly kind = 'unavailable';
  readonly wording: Wording = {
    zh: '提交中断，没有写入任何一行。请再提交一次；如果还不行，请找管理员。',
    en: 'The commit broke off and not one row was written. Commit again; if it fails again, ask an administrator.',
  };
}

export class FileErasedError extends DomainError {
  readonly code = 'import.file_erased';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '原文件已随举报人信息一起删除，不能再读。需要时请重新选文件导入。',
    en: "The file was erased together with complainants' data and cannot be read again. Choose it anew if it is needed.",
  };
}
