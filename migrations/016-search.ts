import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The index over pairs of characters: FTS5 beside a SQLite file, a tsvector in PostgreSQL. */
export class Search1764000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type === 'postgres') {
      await runner.query(
        `CREATE TABLE search_doc (id bigserial PRIMARY KEY, kind varchar(20) NOT NULL,
           subject_id varchar(36) NOT NULL, vector tsvector NOT NULL)`,
      );
      await runner.query(`CREATE INDEX ix_search_doc_vector ON search_doc USING gin (vector)`);
    } else {
      await runner.query(
        `CREATE TABLE search_doc (id integer PRIMARY KEY AUTOINCREMENT, kind varchar(20) NOT NULL,
           subject_id varchar(36) NOT NULL)`,
      );
      // Holds no text, only where which token stands; what it finds is read from the tables themselves. A word that ends
      // in one character (18号) asks for all tokens that begin with it: hence the prefixes of one.
      await runner.query(
        `CREATE VIRTUAL TABLE search_text USING fts5(number, head, body, later, names,
           content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='1')`,
      );
    }
    await runner.query(`CREATE UNIQUE INDEX ux_search_doc_kind_subject_id ON search_doc (kind, subject_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type !== 'postgres') await runner.query(`DROP TABLE search_text`);
    await runner.query(`DROP TABLE search_doc`);
  }
}
