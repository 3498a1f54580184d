import type { EvidencePair } from '../../shared/case/photo-pairs';
import type { verifyWords } from './verify-words';

export interface PhotoCheck {
  ok: boolean;
  key: keyof typeof verifyWords;
  values?: Record<string, string | number>;
}

const HOUR = 3_600_000;

/** What the machine can say of a pair; what the pictures show, only the reviewer can. */
export function photoChecks({ point, before, after }: EvidencePair): PhotoCheck[] {
  const photos = [before, after].filter((file) => file !== null);
  const hashed: PhotoCheck = { ok: true, key: 'hashed', values: { n: photos.length } };
  if (!before || !after) return [{ ok: false, key: 'oneSide' }, hashed];
  const place: PhotoCheck[] = point ? [{ ok: true, key: 'samePoint', values: { point } }] : [];
  if (!before.takenAt || !after.takenAt) return [...place, { ok: false, key: 'noTime' }, hashed];
  const hours = Math.floor((Date.parse(after.takenAt) - Date.parse(before.takenAt)) / HOUR);
  return [
    ...place,
    hours < 0 ? { ok: false, key: 'reversed' } : { ok: true, key: 'interval', values: { hours } },
    hashed,
  ];
}
