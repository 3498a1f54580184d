import type { Evidence } from '../../shared/case/case-api';
import type { EvidencePair } from '../../shared/case/photo-pairs';
import type { verifyWords } from './verify-words';

export interface PhotoCheck {
  ok: boolean;
  key: keyof typeof verifyWords;
  values?: Record<string, string | number>;
}

const HOUR = 3_600_000;
/** As far as a phone among houses may be off. */
const NEAR_METRES = 200;

/** Metres to the place of the case, where the phone told its position. */
const distanceOf = (file: Evidence): number | null =>
  (file as Evidence & { distance?: number | null }).distance ?? null;

/** What the machine can say of a pair; what the pictures show, only the reviewer can. */
export function photoChecks({ point, before, after }: EvidencePair): PhotoCheck[] {
  const photos = [before, after].filter((file) => file !== null);
  const hashed: PhotoCheck = { ok: true, key: 'hashed', values: { n: photos.length } };
  if (!before || !after) return [{ ok: false, key: 'oneSide' }, hashed];
  const far = Math.max(...photos.map((file) => distanceOf(file) ?? -1));
  const place: PhotoCheck[] = [
    ...(point ? [{ ok: true, key: 'samePoint', values: { point } } as const] : []),
    ...(far >= 0 ? [{ ok: far <= NEAR_METRES, key: 'distance', values: { n: far } } as const] : []),
  ];
  if (!before.takenAt || !after.takenAt) return [...place, { ok: false, key: 'noTime' }, hashed];
  const hours = Math.floor((Date.parse(after.takenAt) - Date.parse(before.takenAt)) / HOUR);
  return [
    ...place,
    hours < 0 ? { ok: false, key: 'reversed' } : { ok: true, key: 'interval', values: { hours } },
    hashed,
  ];
}
