import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { CaseFiles1764000034000 } from './034-case-files.js';
import { bigint, integer, nullable, primary, text, varchar } from './columns.js';

type Value = string | number | boolean | null;
type Row = Record<string, Value>;

/** What both tables had, and keep. */
const SHARED = [
  'id',
  'requested_by',
  'format',
  'state',
  'total',
  'written',
  'file_name',
  'failure',
  'created_at',
  'finished_at',
  'expires_at',
];
const WORDS = ['layout', 'sort', 'direction', 'language'];

/** Every file that is made for somebody in one table; what waits and what is kept goes on under the same id. */
export class MadeFiles1764000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'made_file',
        columns: [
          varchar('id', 36, primary),
          varchar('kind', 40),
          varchar('requested_by', 36),
          varchar('format', 40),
          text('request'),
          varchar('state', 40),
          integer('total', nullable),
          integer('written'),
          varchar('file_name', 200, nullable),
          bigint('bytes', nullable),
          text('failure', nullable),
          varchar('created_at', 24),
          varchar('finished_at', 24, nullable),
          varchar('expires_at', 24),
        ],
        indices: [
          { name: 'ix_made_file_requested_by', columnNames: ['requested_by', 'kind', 'id'] },
          { name: 'ix_made_file_expires_at', columnNames: ['expires_at'] },
        ],
      }),
    );
    for (const row of await rowsOf(runner, 'case_export')) {
      const request = { ...pick(row, WORDS), columns: parsed(row.columns), filter: parsed(row.filter) };
      await insert(runner, 'made_file', { ...madeFile('export', row, request), bytes: row.bytes! });
    }
    for (const row of await rowsOf(runner, 'case_file')) {
      const request = { caseIds: parsed(row.case_ids), withContact: Boolean(row.with_contact) };
      const bytes = row.kilobytes === null ? null : Number(row.kilobytes) * 1024;
      await insert(runner, 'made_file', { ...madeFile('case-file', row, request), bytes });
    }
    for (const table of ['case_export', 'case_file']) await runner.dropTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.createTable(caseExport());
    await new CaseFiles1764000034000().up(runner);
    for (const row of await rowsOf(runner, 'made_file')) {
      const request = parsed(row.request) as Record<string, Value>;
      const bytes = row.bytes === null ? null : Number(row.bytes);
      if (row.kind === 'export')
        await insert(runner, 'case_export', {
          ...pick(row, SHARED),
          ...pick(request, WORDS),
          columns: request.columns ? JSON.stringify(request.columns) : null,
          filter: JSON.stringify(request.filter),
          bytes,
        });
      if (row.kind === 'case-file')
        await insert(runner, 'case_file', {
          ...pick(row, SHARED),
          case_ids: JSON.stringify(request.caseIds),
          with_contact: request.withContact!,
          kilobytes: bytes === null ? null : Math.ceil(bytes / 1024),
        });
    }
    await runner.dropTable('made_file');
  }
}

const caseExport = (): Table =>
  new Table({
    name: 'case_export',
    columns: [
      varchar('id', 36, primary),
      varchar('requested_by', 36),
      varchar('format', 40),
      varchar('layout', 40),
      text('columns', nullable),
      text('filter'),
      varchar('sort', 40),
      varchar('direction', 40, nullable),
      varchar('language', 40),
      varchar('state', 40),
      integer('total', nullable),
      integer('written'),
      varchar('file_name', 200, nullable),
      integer('bytes', nullable),
      text('failure', nullable),
      varchar('created_at', 24),
      varchar('finished_at', 24, nullable),
      varchar('expires_at', 24),
    ],
    indices: [
      { name: 'ix_case_export_requested_by', columnNames: ['requested_by', 'id'] },
      { name: 'ix_case_export_expires_at', columnNames: ['expires_at'] },
    ],
  });

const madeFile = (kind: string, row: Row, request: object): Row => ({
  ...pick(row, SHARED),
  kind,
  request: JSON.stringify(request),
});

const pick = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

const parsed = (json: Value | undefined): unknown => (typeof json === 'string' ? JSON.parse(json) : null);

const rowsOf = (runner: QueryRunner, table: string): Promise<Row[]> =>
  runner.query(`SELECT * FROM ${table} ORDER BY id`) as Promise<Row[]>;

async function insert(runner: QueryRunner, table: string, row: Row): Promise<void> {
  const isPostgres = runner.dataSource.options.type === 'postgres';
  // SQLite has no true and no false.
  const values = Object.values(row).map((value) =>
    typeof value === 'boolean' && !isPostgres ? Number(value) : value,
  );
  const names = Object.keys(row).map((name) => `"${name}"`);
  const places = names.map((_, at) => (isPostgres ? `$${at + 1}` : '?'));
  await runner.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`, values);
}
