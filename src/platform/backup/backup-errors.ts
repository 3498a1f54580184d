import { DomainError, type Wording } from '../../kernel/errors.js';

/** A column of a kind that a backup cannot write; nothing was written. */
export class UnknownColumnError extends DomainError {
  readonly code = 'backup.unknown_column';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '表 {table} 的列 {column}（{type}）备份不了，所以没有做备份。请联系开发人员。',
    en: 'Column {column} ({type}) of table {table} cannot be written, so no backup was made. Tell the developers.',
  };
}

export class NoBackupError extends DomainError {
  readonly code = 'backup.none';
  readonly kind = 'not-found';
  readonly wording: Wording = {
    zh: '“{folder}”里没有完整的备份（没有 manifest.json，或读不懂）。请给出一次备份的文件夹，或装有多次备份的文件夹。',
    en: 'There is no complete backup in "{folder}" (no manifest.json, or one that cannot be read). Name the folder of one backup, or the one that holds several.',
  };
}

export class NotAnEmptyPlaceError extends DomainError {
  readonly code = 'backup.place_not_empty';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这里的数据库已有表，没有动它。请换一个空的 DATA_DIR，或一个空的 PostgreSQL 库；如果是上次恢复到文件时中断，加 --files 只补文件。',
    en: 'The database here has tables already; it was left alone. Use an empty DATA_DIR or an empty PostgreSQL database; after a restore that was cut off over its files, --files brings the rest.',
  };
}

export class NewerBackupError extends DomainError {
  readonly code = 'backup.newer';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '备份来自更新的版本（有本版本没有的迁移 {migration}）。请用当时或更新的版本恢复。',
    en: 'The backup is of a newer version (migration {migration} is not known here). Restore it with that version or a later one.',
  };
}

export class OtherKeyError extends DomainError {
  readonly code = 'backup.other_key';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '密钥不是备份时的那一把（备份还要 {wanted}，这里有 {here}），恢复后举报人信息将读不出。请把当时的 secret.key 放进 DATA_DIR，或把当时的密钥写进 SECRET_KEY_OLD（没有别的密钥时写进 SECRET_KEY）。',
    en: 'The keys are not those of the backup (it needs {wanted} as well, here is {here}): what complainants said could not be read. Put the secret.key of that time into DATA_DIR, or the key of that time into SECRET_KEY_OLD (into SECRET_KEY where there is no other).',
  };
}

export class BackupDamagedError extends DomainError {
  readonly code = 'backup.damaged';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '备份与清单不符：{what}。没有恢复任何内容，请换上一次的备份。',
    en: 'The backup is not what its manifest says: {what}. Nothing was restored; take the one before.',
  };
}

export class BackupTargetError extends DomainError {
  readonly code = 'backup.target';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '“{folder}”不能放备份（{why}）。请给出一个能写入的普通文件夹，最好在另一块硬盘上。',
    en: 'No backup can be put into "{folder}" ({why}). Name an ordinary folder that can be written, best on another disk.',
  };
}

export class BackupRunningError extends DomainError {
  readonly code = 'backup.running';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这个文件夹里正在做另一次备份（{folder}）。等它做完，或删掉遗留的 .lock 再来。',
    en: 'Another backup is being made in this folder ({folder}). Wait for it, or remove a .lock that was left behind.',
  };
}

export class WrittenMeanwhileError extends DomainError {
  readonly code = 'backup.written_meanwhile';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '搬家时有人还在写（表 {table}）。请先停掉 Duban 的所有进程，清空目标库再来。',
    en: 'Somebody wrote during the move (table {table}). Stop every process of Duban, empty the target and begin again.',
  };
}

export class FilesMissingError extends DomainError {
  readonly code = 'backup.files_missing';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '数据库已恢复，但备份里缺 {count} 个文件（{first} 等）。请从别的备份把它们放进 files/，再加 --files 运行一次。',
    en: 'The database is restored, but {count} files are not in the backup ({first} and so on). Bring them into files/ from another backup and run it again with --files.',
  };
}

export class NothingRestoredError extends DomainError {
  readonly code = 'backup.nothing_restored';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这里还没有恢复过数据库，--files 没有可补的。请先不加 --files 运行 restore。',
    en: 'No database was restored here yet, so there is nothing for --files to complete. Run restore without it first.',
  };
}
