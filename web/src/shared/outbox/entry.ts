import type { FieldProblem } from '../../api/problem';

/** What was pressed. The request itself is data: a new kind needs its words (`outbox-words.ts`) and nothing for sending. */
export type EntryKind =
  | 'photo'
  | 'sign'
  | 'return'
  | 'note'
  | 'visit'
  | 'report'
  | 'slip-receipt'
  | 'letter-receipt'
  | 'link-photo'
  | 'link-sign'
  | 'link-back'
  | 'tick'
  | 'untick'
  | 'progress'
  | 'progress-photo';

export interface Position {
  lat: number;
  lng: number;
  accuracy: number;
}

/** A photo or paper and what is said of it. */
export interface EntryFile {
  kind: 'before' | 'after' | 'document';
  point: string | null;
  paperKind: string | null;
  name: string;
  takenAt: string | null;
  position: Position | null;
  /** What it was before this device made it smaller. */
  original?: { sha256: string; size: number } | null;
  blob: Blob;
}

/** Why the server did not take it; kept, because the person may look hours later. */
export interface Refusal {
  status: number;
  code: string;
  detail: string;
  errors: FieldProblem[];
}

/** One press, as it lies on the device until the server has answered it. */
export interface Entry {
  /** In the order of the presses; given by the store. */
  seq?: number;
  /** Made at the press, sent as `Idempotency-Key` each time. */
  key: string;
  /** It is never sent in anybody else's name. */
  userId: string;
  /** What was pressed on: a case, the slip or letter of a receipt, or a task that is being written off. */
  caseId: string;
  /** What the person knows it by: short number and title. */
  subject: string;
  /** Which part of it was pressed on: a milestone. */
  part?: string;
  kind: EntryKind;
  path: string;
  body: Record<string, unknown> | null;
  /** The version that was on the screen, for `If-Match`; null where the request needs none. */
  version: number | null;
  file: EntryFile | null;
  /** The press that it goes with, by key: thrown away together. */
  leader?: string;
  /** By the clock of this device. */
  pressedAt: string;
  tries: number;
  /** Present while it stands still until the person decides. */
  refusal: Refusal | null;
}

export type NewEntry = Pick<
  Entry,
  'caseId' | 'subject' | 'part' | 'kind' | 'path' | 'body' | 'version' | 'file'
>;

/** What came of one try. */
export type Outcome =
  | { kind: 'done'; answer: unknown; moved: { before: number; after: number } | null }
  | { kind: 'refused'; refusal: Refusal }
  /** No answer that counts: the same again, after so many seconds where the server named them. */
  | { kind: 'silence'; waitSeconds: number | null }
  | { kind: 'signed-out' };

/** What the server has taken. */
export interface Arrival extends Pick<Entry, 'key' | 'caseId' | 'kind' | 'subject' | 'path' | 'body'> {
  answer: unknown;
  moved: { before: number; after: number } | null;
}
