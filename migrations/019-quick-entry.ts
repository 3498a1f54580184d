import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, text, varchar } from './columns.js';

/** What makes typing fast: routes by type, places learned, drafts and phrases. */
export class QuickEntry1764000019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'type_route',
        columns: [
          varchar('id', 36, primary),
          integer('ordinal'),
          varchar('medium', 40),
          varchar('label', 60),
          text('keywords'),
          varchar('lead', 60),
          text('assists'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'known_place',
        columns: [
          varchar('word', 60, primary),
          varchar('street_id', 36, primary),
          integer('confirmed'),
          varchar('last_at', 24),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'entry_draft',
        columns: [varchar('user_id', 36, primary), text('sealed'), varchar('saved_at', 24)],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'phrase',
        columns: [
          varchar('id', 36, primary),
          varchar('owner_id', 36, nullable),
          varchar('kind', 40),
          text('text'),
          varchar('created_at', 24),
        ],
        indices: [{ name: 'ix_phrase_kind', columnNames: ['kind', 'owner_id'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['phrase', 'entry_draft', 'known_place', 'type_route']) await runner.dropTable(table);
  }
}
