import type { DataSource } from 'typeorm';

/** What the driver of PostgreSQL says of its connections. */
export interface Pool {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

export const poolOf = (source: DataSource): Pool | null =>
  (source.driver as unknown as { master?: Pool }).master ?? null;
