import {
  Table,
  TableIndex,
  type MigrationInterface,
  type QueryRunner,
  type TableColumnOptions,
} from 'typeorm';
import { linkAll, subjectKey, type Head } from '../src/modules/history/proof/chain.js';
import { bigint, integer, nullable, primary, text, varchar } from './columns.js';
import { layGuards, liftGuards } from './history-guards.js';

const AT_ONCE = 1000;

const FACTS: readonly TableColumnOptions[] = [
  varchar('id', 36, primary),
  varchar('at', 24),
  varchar('actor_id', 36),
  varchar('actor_name', 60),
  varchar('actor_unit', 100),
  varchar('action', 60),
  varchar('subject_type', 40),
  varchar('subject_id', 36),
  text('note', nullable),
  text('data'),
];
const PLACE: readonly TableColumnOptions[] = [
  integer('seq', nullable),
  varchar('prev_hash', 64, nullable),
  varchar('hash', 64, nullable),
  varchar('salt', 22, nullable),
  varchar('body_hash', 64, nullable),
];
const HEAD: readonly TableColumnOptions[] = [
  varchar('subject_type', 40, primary),
  varchar('subject_id', 36, primary),
  integer('seq'),
  varchar('hash', 64),
];
const BY_SUBJECT = ['subject_type', 'subject_id'];
const BY_ACTOR = new TableIndex({
  name: 'ix_history_entry_actor_id',
  columnNames: ['actor_id', 'action', ...BY_SUBJECT],
});
const OF_SUBJECT = new TableIndex({
  name: 'ix_history_entry_subject',
  columnNames: [...BY_SUBJECT, 'id'],
});
const IN_CHAIN = new TableIndex({
  name: 'ux_history_entry_subject_seq',
  columnNames: [...BY_SUBJECT, 'seq'],
  isUnique: true,
});

type Row = Record<string, string | null>;

/** Every entry gets its place in the chain of its subject, those that are there in the order of their ids (ADR 34). */
export class HistoryChain1764000059000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table({ name: 'history_head', columns: [...HEAD] }));
    await runner.createTable(new Table({ name: 'history_chained', columns: [...FACTS, ...PLACE] }));
    await chainAll(runner);
    await runner.dropTable('history_entry');
    await runner.renameTable('history_chained', 'history_entry');
    for (const index of [BY_ACTOR, IN_CHAIN]) await runner.createIndex('history_entry', index);
    await runner.createTable(
      new Table({
        name: 'history_checkpoint',
        columns: [
          integer('no', primary),
          varchar('at', 24),
          bigint('entries'),
          varchar('root', 64),
          varchar('prev_hash', 64),
          varchar('hash', 64),
          varchar('signature', 100),
          varchar('public_key', 60),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'history_checkpoint_head',
        columns: [
          varchar('subject_type', 40, primary),
          varchar('subject_id', 36, primary),
          integer('seq', primary),
          varchar('hash', 64),
          integer('checkpoint'),
        ],
        indices: [{ name: 'ix_history_checkpoint_head_checkpoint', columnNames: ['checkpoint'] }],
      }),
    );
    await layGuards(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await liftGuards(runner);
    await runner.dropTable('history_checkpoint_head');
    await runner.dropTable('history_checkpoint');
    await runner.createTable(new Table({ name: 'history_before', columns: [...FACTS] }));
    const names = FACTS.map(({ name }) => name).join(', ');
    await runner.query(`INSERT INTO history_before (${names}) SELECT ${names} FROM history_entry`);
    await runner.dropTable('history_entry');
    await runner.renameTable('history_before', 'history_entry');
    for (const index of [BY_ACTOR, OF_SUBJECT]) await runner.createIndex('history_entry', index);
    await runner.dropTable('history_head');
  }
}

/** Subject after subject; of a subject whose entries go over the end of a page the head is carried along. */
async function chainAll(runner: QueryRunner): Promise<void> {
  let last: Row | null = null;
  let open = new Map<string, Head>();
  for (;;) {
    const rows = await pageAfter(runner, last);
    if (rows.length === 0) break;
    const entries = rows.map((row) => ({
      id: row.id!,
      at: row.at!,
      actorId: row.actor_id!,
      actorName: row.actor_name!,
      actorUnit: row.actor_unit!,
      action: row.action!,
      subjectType: row.subject_type!,
      subjectId: row.subject_id!,
      note: row.note!,
      data: JSON.parse(row.data!) as unknown,
    }));
    const places = linkAll(entries, open);
    await insert(
      runner,
      'history_chained',
      [...FACTS, ...PLACE],
      places.map(({ seq, prevHash, hash, salt }, at) => [
        ...FACTS.map(({ name }) => rows[at]![name]!),
        seq,
        prevHash,
        hash,
        salt,
        null,
      ]),
    );
    last = rows.at(-1)!;
    const unfinished = subjectKey({ subjectType: last.subject_type!, subjectId: last.subject_id! });
    await insertHeads(
      runner,
      [...open].filter(([key]) => key !== unfinished),
    );
    open = new Map([...open].filter(([key]) => key === unfinished));
  }
  await insertHeads(runner, [...open]);
}

function pageAfter(runner: QueryRunner, last: Row | null): Promise<Row[]> {
  const marks = isPostgres(runner) ? '($1, $2, $3)' : '(?, ?, ?)';
  const after = last ? `WHERE (subject_type, subject_id, id) > ${marks}` : '';
  return runner.query(
    `SELECT * FROM history_entry ${after} ORDER BY subject_type, subject_id, id LIMIT ${AT_ONCE}`,
    last ? [last.subject_type, last.subject_id, last.id] : [],
  ) as Promise<Row[]>;
}

function insertHeads(runner: QueryRunner, heads: readonly [string, Head][]): Promise<void> {
  const rows = heads.map(([key, { seq, hash }]) => [...key.split(' '), seq, hash]);
  return insert(runner, 'history_head', HEAD, rows);
}

async function insert(
  runner: QueryRunner,
  table: string,
  columns: readonly TableColumnOptions[],
  rows: readonly (string | number | null)[][],
): Promise<void> {
  if (rows.length === 0) return;
  const width = columns.length;
  const mark = (at: number): string => (isPostgres(runner) ? `$${at + 1}` : '?');
  const marks = rows.map((_, row) => `(${columns.map((_column, at) => mark(row * width + at)).join(', ')})`);
  const names = columns.map(({ name }) => name).join(', ');
  await runner.query(`INSERT INTO ${table} (${names}) VALUES ${marks.join(', ')}`, rows.flat());
}

const isPostgres = (runner: QueryRunner): boolean => runner.connection.options.type === 'postgres';
