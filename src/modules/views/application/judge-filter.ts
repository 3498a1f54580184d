import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { CaseFilterRequest, type CaseFilter } from '../../cases/index.js';

/** A kept filter as the ledger of today reads it; null with the fields it no longer understands. */
export function judgeFilter(kept: Record<string, unknown>): { filter: CaseFilter | null; invalid: string[] } {
  const request = plainToInstance(CaseFilterRequest, kept);
  const errors = validateSync(request, { whitelist: true, forbidNonWhitelisted: true });
  const invalid = errors.map(({ property }) => property);
  return { filter: invalid.length > 0 ? null : request, invalid };
}
