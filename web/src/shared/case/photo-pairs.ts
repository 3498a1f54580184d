import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language';
import { photoWords, type Photo } from '../photo-pair/photo';
import { photoNotes } from '../photo-notes/photo-notes';
import { thumbnailUrl } from '../photo-urls/photo-urls';
import { longDay, dayOf, timeOf } from '../time/format-time';
import { evidenceUrl, type Evidence } from './case-api';

export interface EvidencePair {
  key: string;
  point: string | null;
  before: Evidence | null;
  after: Evidence | null;
}

/**
 * Photos as pairs of the same place, in the order of upload: the first before with the first after, and so on; what
 * is left over stands alone. Whole pairs come first: they are what is judged.
 */
export function photoPairs(evidence: readonly Evidence[]): EvidencePair[] {
  const photos = evidence.filter((file) => file.kind !== 'document');
  const points = [...new Set(photos.map((file) => file.point))];
  const pairs = points.flatMap((point) => {
    const of = (kind: Evidence['kind']) =>
      photos.filter((file) => file.point === point && file.kind === kind);
    const before = of('before');
    const after = of('after');
    return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => ({
      key: `${point ?? ''}/${at}`,
      point,
      before: before[at] ?? null,
      after: after[at] ?? null,
    }));
  });
  const isWhole = ({ before, after }: EvidencePair): boolean => before !== null && after !== null;
  return [...pairs.filter(isWhole), ...pairs.filter((pair) => !isWhole(pair))];
}

/** One file as the shared photo component takes it. */
export function photoOf(
  caseId: string,
  file: Evidence | null,
  language: Language,
  tools?: ReactNode,
): Photo | null {
  if (!file) return null;
  const at = file.takenAt ?? file.uploadedAt;
  const time = `${longDay(dayOf(at), language)} ${timeOf(at)}`;
  const kind = photoWords[file.kind === 'before' ? 'before' : 'after'][language];
  return {
    id: file.id,
    src: evidenceUrl(caseId, file.id),
    small: thumbnailUrl(caseId, file.id),
    outOfUse: file.state === 'refused',
    notes: photoNotes(file, language),
    tools,
    alt: [kind, file.point, time].filter(Boolean).join(language === 'zh' ? '，' : ', '),
    caption: `${time} · ${file.uploadedByName}`,
  };
}
