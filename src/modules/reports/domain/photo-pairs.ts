/** As much of a file as its place in a case file needs. */
interface Filed {
  kind: 'before' | 'after' | 'document';
  point: string | null;
}

export const isPhoto = ({ kind }: Pick<Filed, 'kind'>): boolean => kind !== 'document';

export interface PointPairs<File> {
  point: string;
  pairs: [before: File | null, after: File | null][];
}

/** Before and after side by side, place by place in the order in which the places first appear. */
export function pairsOf<File extends Filed>(photos: readonly File[]): PointPairs<File>[] {
  const points = [...new Set(photos.map(({ point }) => point?.trim() ?? ''))];
  return points.map((point) => {
    const of = (kind: 'before' | 'after'): File[] =>
      photos.filter((one) => one.kind === kind && (one.point?.trim() ?? '') === point);
    const [before, after] = [of('before'), of('after')];
    const rows = Math.max(before.length, after.length);
    return {
      point,
      pairs: Array.from({ length: rows }, (_, at) => [before[at] ?? null, after[at] ?? null]),
    };
  });
}
