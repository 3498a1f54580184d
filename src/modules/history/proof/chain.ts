import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** The form in which an entry is hashed; a change of it is another form beside this one, never this one changed (ADR 34). */
const FORM = 'duban-history-1';

/** What the first entry of a subject has in place of the hash before it. */
export const NO_HASH = '0'.repeat(64);

const SALT_LENGTH = 22;
const SALT_BYTES = 16;

/** The facts of an entry that stand in its hash as they are. */
export interface EntryFacts {
  id: string;
  at: string;
  actorId: string;
  actorName: string;
  actorUnit: string;
  action: string;
  subjectType: string;
  subjectId: string;
}

/** The words of an entry: in the hash only by their salted digest, so that they can be erased. */
export interface EntryWords {
  note: string | null;
  data: unknown;
}

/** The place of an entry in the chain of its subject. */
export interface EntryPlace {
  seq: number;
  prevHash: string;
  hash: string;
  /** Null once the words are erased; then `bodyHash` stands for them. */
  salt: string | null;
  bodyHash: string | null;
}

/** Number and hash of the newest entry of a subject. */
export interface Head {
  seq: number;
  hash: string;
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export function bodyHashOf(salt: string, { note, data }: EntryWords): string {
  return sha256(`${salt}\n${canonicalJson({ data, note })}`);
}

export function hashOf(entry: EntryFacts, seq: number, prevHash: string, bodyHash: string): string {
  const { id, at, actorId, actorName, actorUnit, action, subjectType, subjectId } = entry;
  return sha256(
    JSON.stringify([
      FORM,
      prevHash,
      seq,
      id,
      at,
      actorId,
      actorName,
      actorUnit,
      action,
      subjectType,
      subjectId,
      bodyHash,
    ]),
  );
}

/** That many salts from one draw of the system. */
export function makeSalts(count: number): string[] {
  const bytes = randomBytes(SALT_BYTES * count);
  return Array.from({ length: count }, (_, at) =>
    bytes.toString('base64url', at * SALT_BYTES, (at + 1) * SALT_BYTES).slice(0, SALT_LENGTH),
  );
}

/** A name for a subject that fits into a Map. */
export const subjectKey = ({ subjectType, subjectId }: Pick<EntryFacts, 'subjectType' | 'subjectId'>) =>
  `${subjectType} ${subjectId}`;

/** Puts entries at the end of the chains of their subjects, in their order; `heads` moves along. */
export function linkAll<E extends EntryFacts & EntryWords>(
  entries: readonly E[],
  heads: Map<string, Head>,
): (E & EntryPlace)[] {
  const salts = makeSalts(entries.length);
  return entries.map((entry, at) => {
    const key = subjectKey(entry);
    const { seq: last, hash: prevHash } = heads.get(key) ?? { seq: 0, hash: NO_HASH };
    const salt = salts[at]!;
    const seq = last + 1;
    const hash = hashOf(entry, seq, prevHash, bodyHashOf(salt, entry));
    heads.set(key, { seq, hash });
    return { ...entry, seq, prevHash, hash, salt, bodyHash: null };
  });
}
