import type { DataSource } from 'typeorm';

interface Driver {
  databaseConnection: { inTransaction: boolean; exec(sql: string): void };
  queryRunner?: { isTransactionActive: boolean; transactionDepth: number };
}

/** Whether SQLite itself has one open, whatever TypeORM believes. */
export function isInTransaction(source: DataSource): boolean {
  return (source.driver as unknown as Driver).databaseConnection.inTransaction;
}

/**
 * After a transaction of SQLite that failed. On a full disk SQLite ends it by itself; the ROLLBACK that follows is then refused,
 * and TypeORM, which has one runner for all, would believe it open for ever: the next one a savepoint in it, and after
 * one more failure everything acknowledged and nothing kept.
 */
export function endTransaction(source: DataSource): void {
  const { databaseConnection, queryRunner } = source.driver as unknown as Driver;
  if (databaseConnection.inTransaction) databaseConnection.exec('ROLLBACK');
  if (!queryRunner) return;
  queryRunner.isTransactionActive = false;
  queryRunner.transactionDepth = 0;
}
