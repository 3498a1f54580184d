import { DomainError, type Wording } from '../kernel/errors.js';

/** The command as typed cannot be run: exit code 2. */
export abstract class UsageError extends DomainError {
  readonly kind = 'invalid';
}

export class FileMissingError extends UsageError {
  readonly code = 'cli.file_missing';
  readonly wording: Wording = {
    zh: '读不到文件“{file}”。请检查路径和权限。',
    en: 'The file "{file}" cannot be read. Check the path and its permissions.',
  };
}

export class BadValueError extends UsageError {
  readonly code = 'cli.bad_value';
  readonly wording: Wording = {
    zh: '{option} 的值“{value}”不对,要写成:{expected}。',
    en: 'The value "{value}" of {option} is wrong; expected: {expected}.',
  };
}

export class NoJobsChosenError extends UsageError {
  readonly code = 'cli.no_jobs_chosen';
  readonly wording: Wording = {
    zh: '没有选任务。请写编号，或加 --all-failed。',
    en: 'No job was chosen. Give their ids, or --all-failed.',
  };
}

export class UnknownUserError extends DomainError {
  readonly code = 'cli.unknown_user';
  readonly kind = 'not-found';
  readonly wording: Wording = {
    zh: '没有账号“{username}”,或已停用。可用 scripts/duban user list 查看。',
    en: 'There is no active account "{username}". See scripts/duban user list.',
  };
}

export class UnknownUnitNameError extends DomainError {
  readonly code = 'cli.unknown_unit';
  readonly kind = 'not-found';
  readonly wording: Wording = {
    zh: '没有单位“{unit}”。可用 scripts/duban unit list 查看。',
    en: 'There is no unit "{unit}". See scripts/duban unit list.',
  };
}

export class AmbiguousUnitError extends DomainError {
  readonly code = 'cli.ambiguous_unit';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '有 {count} 个单位叫“{unit}”。请改用编号(id),可用 scripts/duban unit list --json 查看。',
    en: '{count} units are called "{unit}". Use the id instead; see scripts/duban unit list --json.',
  };
}

export class NotEmptyError extends DomainError {
  readonly code = 'cli.not_empty';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '库里已有数据，演示区只能载入空库。请换一个 DATA_DIR。',
    en: 'There is data already; the demo loads into an empty database only. Use another DATA_DIR.',
  };
}

/** A file that could not be read as a list of cases, with the sentence that says what to do instead. */
export class FileRefusedError extends DomainError {
  readonly code: string;
  readonly kind = 'invalid';
  readonly wording: Wording;

  constructor({ code, message }: { code: string; message: Wording }) {
    super();
    this.code = code;
    this.wording = message;
  }
}
