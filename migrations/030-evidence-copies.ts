import { createHash } from 'node:crypto';
import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, text, varchar } from './columns.js';

const ADDED = [
  varchar('paper_kind', 40, nullable),
  integer('width', nullable),
  integer('height', nullable),
  varchar('taken_at_source', 40, nullable),
  integer('lat_e6', nullable),
  integer('lng_e6', nullable),
  varchar('position_source', 40, nullable),
  integer('accuracy', nullable),
  varchar('scan', 40, nullable),
  text('redactions', nullable),
  integer('redaction_version', { default: 0 }),
  varchar('live_key', 64, nullable),
];

const INDEXES = [
  new TableIndex({ name: 'ux_evidence_file_live_key', columnNames: ['live_key'], isUnique: true }),
  new TableIndex({ name: 'ix_evidence_file_sha256', columnNames: ['sha256'] }),
  new TableIndex({ name: 'ix_evidence_file_scan', columnNames: ['scan'] }),
];

/** When, where and how large a photo is; which paper it is; one row for the same file in the same place of a case. */
export class EvidenceCopies1764000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      'evidence_file',
      ADDED.map((column) => new TableColumn(column)),
    );
    await fillLiveKeys(runner);
    await runner.createIndices('evidence_file', INDEXES);
    await runner.createTable(
      new Table({
        name: 'case_position',
        columns: [
          varchar('case_id', 36, primary),
          integer('lat_e6'),
          integer('lng_e6'),
          varchar('set_by', 36),
          varchar('set_by_name', 60),
          varchar('set_at', 24),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('case_position');
    await runner.dropIndices('evidence_file', INDEXES);
    for (const { name } of ADDED.toReversed()) await runner.dropColumn('evidence_file', name);
  }
}

interface Kept {
  id: string;
  subject_id: string;
  kind: string;
  sha256: string;
  point: string | null;
  taken_at: string | null;
}

/** The first of equal rows gets the key; the others stay as they are. */
async function fillLiveKeys(runner: QueryRunner): Promise<void> {
  const select = runner.manager
    .createQueryBuilder()
    .select(['id', 'subject_id', 'kind', 'sha256', 'point', 'taken_at'])
    .from('evidence_file', 'file')
    .where('removed_at IS NULL')
    .orderBy('id');
  const seen = new Set<string>();
  for (const { id, subject_id, kind, sha256, point, taken_at } of await select.getRawMany<Kept>()) {
    const key = createHash('sha256')
      .update([subject_id, kind, sha256, point ?? ''].join('\n'))
      .digest('hex');
    if (seen.has(key)) continue;
    seen.add(key);
    await runner.manager
      .createQueryBuilder()
      .update('evidence_file')
      .set({ live_key: key, taken_at_source: taken_at ? 'device' : null })
      .where('id = :id', { id })
      .execute();
  }
}
