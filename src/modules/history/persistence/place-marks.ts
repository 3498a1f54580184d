import type { Reads } from '../../../platform/database/unit-of-work.js';

/** A subject as its place in the order of all subjects. */
export interface SubjectPlace {
  subjectType: string;
  subjectId: string;
}

/** The nth pair of parameters, for `(subject_type, subject_id) > …`. */
export const placeMark = (reads: Reads, nth: number): string =>
  reads.connection.options.type === 'postgres' ? `($${nth * 2 + 1}, $${nth * 2 + 2})` : '(?, ?)';

export const placeValues = (...places: (SubjectPlace | null)[]): string[] =>
  places.flatMap((place) => (place ? [place.subjectType, place.subjectId] : []));
