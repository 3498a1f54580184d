import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { newId } from '../../kernel/ids.js';
import { insertMany } from './insert-many.js';
import type { Tx, UnitOfWork } from './unit-of-work.js';

/** Rows that are laid in one turn, and poured with one statement. */
const AT_ONCE = 500;

/**
 * Rows laid ready in temporary tables of the SQLite connection, in many short turns, so that the transaction that
 * wants all of them or none only has to copy them over: rows of cases in a third of the time. Temporary
 * tables are of no file and vanish with the process. PostgreSQL lets others write meanwhile and needs none of this.
 */
export class Stage {
  private readonly key = newId().replaceAll('-', '');
  private readonly laid = new Set<string>();

  constructor(private readonly uow: UnitOfWork) {}

  async lay<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: readonly E[]): Promise<void> {
    for (let at = 0; at < rows.length; at += AT_ONCE)
      await this.uow.run(async (tx) => {
        const { tableName } = tx.connection.getMetadata(entity);
        await this.create(tx, tableName, `SELECT * FROM "${tableName}" WHERE 0`);
        await insertMany(tx, entity, rows.slice(at, at + AT_ONCE), this.nameOf(tableName));
      });
  }

  /**
   * Copies what was laid of this table, part by part; others have their turn to read in between. `same` are columns that only
   * the transaction knows, with the value that all rows get.
   */
  async pour(
    tx: Tx,
    entity: EntityTarget<ObjectLiteral>,
    same: Record<string, string | null> = {},
  ): Promise<void> {
    const { columns, tableName } = tx.connection.getMetadata(entity);
    if (!this.laid.has(tableName)) return;
    const known = columns.map(({ databaseName }) => databaseName);
    const names = known.map((name) => `"${name}"`).join(', ');
    const values = known.map((name) => (name in same ? '?' : `"${name}"`)).join(', ');
    const given = known.flatMap((name) => (name in same ? [same[name]] : []));
    const from = this.nameOf(tableName);
    const [{ last }] = (await tx.query(`SELECT MAX(rowid) AS last FROM ${from}`)) as [
      { last: number | null },
    ];
    for (let at = 0; at < (last ?? 0); at += AT_ONCE) {
      await tx.query(
        `INSERT INTO "${tableName}" (${names}) SELECT ${values} FROM ${from} WHERE rowid > ${at} AND rowid <= ${at + AT_ONCE}`,
        given,
      );
      await breathe();
    }
  }

  /** Gives a column of some of the laid rows a value that only the transaction knows. */
  async set(
    tx: Tx,
    entity: EntityTarget<ObjectLiteral>,
    column: string,
    value: string | null,
    ids: readonly string[],
  ): Promise<void> {
    const { tableName } = tx.connection.getMetadata(entity);
    if (!this.laid.has(tableName)) return;
    await tx.query(
      `UPDATE ${this.nameOf(tableName)} SET ${column} = ? WHERE id IN (SELECT value FROM json_each(?))`,
      [value, JSON.stringify(ids)],
    );
  }

  /** Takes rows out again that are not wanted any more. */
  async remove(tx: Tx, name: string, column: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0 || !this.laid.has(name)) return;
    await tx.query(`DELETE FROM ${this.nameOf(name)} WHERE ${column} IN (SELECT value FROM json_each(?))`, [
      JSON.stringify(ids),
    ]);
  }

  async drop(): Promise<void> {
    await this.uow.run(async (tx) => {
      for (const name of this.laid) await tx.query(`DROP TABLE IF EXISTS ${this.nameOf(name)}`);
    });
    this.laid.clear();
  }

  private async create(tx: Tx, name: string, as: string): Promise<void> {
    await tx.query(`CREATE TEMP TABLE IF NOT EXISTS stage_${this.key}_${name} AS ${as}`);
    this.laid.add(name);
  }

  private nameOf(name: string): string {
    return `temp.stage_${this.key}_${name}`;
  }
}
