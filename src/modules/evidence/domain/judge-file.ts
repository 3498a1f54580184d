import type { Instant } from '../../../kernel/instant.js';
import { isPhoto, type EvidenceKind, type EvidenceWarning } from './evidence-kinds.js';
import { distanceBetween, readPosition, type Position, type StoredPosition } from './position.js';

export interface JudgedFile extends StoredPosition {
  kind: EvidenceKind;
  mime: string;
  sha256: string;
  takenAt: Instant | null;
  scan: 'clean' | 'unscanned' | 'infected' | null;
}

/** What a file is held against. */
export interface Surroundings {
  /** Where the matter is. */
  place: Position | null;
  /** Since when the unit has the matter: nothing can have been put right before. */
  since: Instant | null;
  farMetres: number;
  /** Hashes of files that were sent for another matter as well. */
  elsewhere: ReadonlySet<string>;
}

export interface Judgement {
  distance: number | null;
  warnings: EvidenceWarning[];
}

/** How far from the place a file was made, and what about it a reviewer should look at. */
export function judgeFile(file: JudgedFile, around: Surroundings): Judgement {
  const at = readPosition(file);
  const distance = at && around.place ? distanceBetween(at, around.place) : null;
  const isPicture = isPhoto(file) && file.kind !== 'document';
  const tells: Record<EvidenceWarning, boolean> = {
    'far-away': distance !== null && distance > around.farMetres,
    'before-dispatch':
      file.kind === 'after' && !!file.takenAt && !!around.since && file.takenAt < around.since,
    'no-time': isPicture && !file.takenAt,
    unscanned: file.scan === 'unscanned',
    'seen-elsewhere': isPicture && around.elsewhere.has(file.sha256),
  };
  const warnings = (Object.keys(tells) as EvidenceWarning[]).filter((one) => tells[one]);
  return { distance, warnings };
}
