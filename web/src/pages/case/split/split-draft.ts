import type { components } from '../../../api/schema';
import type { CaseDetail } from '../../../shared/case/case-api';

export type PieceDraft = components['schemas']['NewPieceRequest'];

export const MOST_PIECES = 20;

/** Two pieces to begin with: the first allegation in one, the others in the other; a single one in both. */
export function freshPieces(found: CaseDetail): PieceDraft[] {
  const texts = found.allegations.map(({ text }) => text);
  const [first = [], second = first] = texts.length > 1 ? [texts.slice(0, 1), texts.slice(1)] : [texts];
  return [first, second].map((allegations) => pieceOf(found, allegations));
}

export function pieceOf(found: CaseDetail, allegations: readonly string[]): PieceDraft {
  const several = found.allegations.length > 1;
  return {
    title: found.title,
    content: several && allegations.length > 0 ? allegations.join('\n') : found.content,
    ...(found.place ? { place: found.place } : {}),
    streetId: found.street?.id ?? null,
    leadUnitId: found.lead?.id ?? null,
    assistUnitIds: found.assists.map(({ id }) => id),
    pollutionTypes: found.pollutionTypes as PieceDraft['pollutionTypes'],
    allegations: [...allegations],
  };
}

/** The first piece that cannot be made as it is, from 1; 0 when all can. */
export const incomplete = (pieces: readonly PieceDraft[]): number =>
  pieces.findIndex(({ title, content }) => !title.trim() || !content.trim()) + 1;

/** What of the complaint would be in no piece. */
export function unassigned(found: CaseDetail, pieces: readonly PieceDraft[]): string[] {
  const taken = new Set(pieces.flatMap(({ allegations }) => allegations));
  return found.allegations.map(({ text }) => text).filter((text) => !taken.has(text));
}

export function keptPieces(key: string): PieceDraft[] | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as PieceDraft[] | null;
    return Array.isArray(kept) && kept.length > 1 ? kept : null;
  } catch {
    return null;
  }
}
