import type { DataSource, Logger } from 'typeorm';
import { countStatement } from './running.js';

/** Counts statements and keeps none: their text and values hold people. */
class SqlCounter implements Logger {
  logQuery(): void {
    countStatement();
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

export function countStatementsOf(source: DataSource): void {
  source.logger = new SqlCounter();
}
