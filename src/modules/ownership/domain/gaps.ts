export const GAP_KINDS = [
  'street-leader',
  'street-areas',
  'area-person',
  'point-chief',
  'expired',
  'case-lead',
  'case-owner',
  'task-owner',
] as const;
/** In which way nobody answers for something. */
export type GapKind = (typeof GAP_KINDS)[number];

interface Line {
  about: 'area' | 'point' | 'task';
  streetId: string | null;
  gap: 'vacant' | 'expired' | null;
}

/** The gap of an area or a point, if it is one. */
export function gapOf({ about, gap }: Line): GapKind | null {
  if (gap === 'expired') return 'expired';
  if (gap === null) return null;
  return about === 'area' ? 'area-person' : 'point-chief';
}

/** A task has an owner when its form names one or somebody stands there; one whose days are over is a gap either way. */
export function gapOfTask({ gap, owner }: { gap: Line['gap']; owner: string | null }): GapKind | null {
  if (gap === 'expired') return 'expired';
  return gap === 'vacant' && !owner ? 'task-owner' : null;
}

/** A street that has neither areas nor communities is divided among nobody. */
export const withoutAreas = (streetId: string, lines: readonly Line[]): boolean =>
  !lines.some((line) => line.about === 'area' && line.streetId === streetId);
