import type { Instant } from '../../../kernel/instant.js';
import type { Language } from '../../../platform/http/language.js';
import { shownState } from '../domain/made-file.js';
import type { MadeFileRow } from '../persistence/made-file.entity.js';
import type { MadeFileResponse } from './dto/made-file.response.js';

export function presentMadeFile(row: MadeFileRow, now: Instant, language: Language): MadeFileResponse {
  const { id, total, written, fileName, failure, createdAt, expiresAt } = row;
  const told = failure && failure[language];
  return {
    id,
    state: shownState(row, now),
    total,
    written,
    fileName,
    failure: told,
    createdAt,
    expiresAt,
  };
}
