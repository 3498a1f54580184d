import { canonicalJson } from './canonical-json.js';
import { NO_HASH, bodyHashOf, hashOf, type EntryFacts, type Head } from './chain.js';
import type { SealedHead } from './checkpoint.js';

/** What is wrong with an entry. */
export type ChainFault = 'changed' | 'missing' | 'added' | 'tail-cut';

/** An entry as it was found; of an export without its words. */
export interface FoundEntry extends EntryFacts {
  seq: number | null;
  prevHash: string | null;
  hash: string | null;
  salt: string | null;
  bodyHash: string | null;
  erased: boolean;
  /** Left out where only the digest is known. */
  words?: { note: string | null; data: unknown };
}

/** All that is known of one subject. */
export interface FoundChain {
  subjectType: string;
  subjectId: string;
  /** In the order of `seq`. */
  entries: readonly FoundEntry[];
  /** Null where there is none; left out where heads are not known, as in an export. */
  head?: Head | null;
  /** What checkpoints say, in their order. */
  sealed: readonly (SealedHead & { checkpoint: number })[];
}

/** The first bad entry of a chain. */
export interface ChainFinding {
  subjectType: string;
  subjectId: string;
  why: ChainFault;
  seq: number | null;
  /** Null for an entry that is not there any more. */
  id: string | null;
  /** Its time, or that of the entry before the one that is not there. */
  at: string | null;
  action: string | null;
  /** The checkpoint that tells; null where the chain itself does. */
  checkpoint: number | null;
}

/** The first entry of a chain that is not as it was written; null when all are. */
export function judgeChain(chain: FoundChain): ChainFinding | null {
  const { subjectType, subjectId, entries, head, sealed } = chain;
  const about = { subjectType, subjectId, checkpoint: null };
  const bad = (why: ChainFault, entry: FoundEntry): ChainFinding => {
    const { seq, id, at, action } = entry;
    return { ...about, why, seq, id, at, action };
  };
  const gone = (why: 'missing' | 'tail-cut', seq: number, before: FoundEntry | undefined): ChainFinding => ({
    ...about,
    why,
    seq,
    id: null,
    at: before?.at ?? null,
    action: null,
  });

  const stray = entries.find(({ seq }) => seq === null);
  const inOrder = entries.filter(({ seq }) => seq !== null);
  const isKnown = ({ hash }: FoundEntry): boolean =>
    head?.hash === hash ||
    inOrder.some(({ prevHash }) => prevHash === hash) ||
    sealed.some((one) => one.hash === hash);
  for (const [at, entry] of inOrder.entries()) {
    const before = inOrder[at - 1];
    const next = inOrder[at + 1];
    const expected = (before?.seq ?? 0) + 1;
    const fits = entry.prevHash === (before?.hash ?? NO_HASH);
    if (entry.seq! > expected) return gone('missing', expected, before);
    if (entry.seq! < expected) return bad('added', entry);
    if (isWhole(entry)) {
      if (fits) continue;
      // Each is whole, and they do not fit: one was written anew with a hash of its own, which the next does not know.
      return bad('changed', before && (!next || next.prevHash === entry.hash) ? before : entry);
    }
    // Moved up by one that was put in before it.
    if (before && isWhole({ ...entry, seq: entry.seq! - 1 })) return bad('added', before);
    const isAdded = !isKnown(entry) && (!fits || (head && entry.seq! > head.seq));
    return bad(isAdded ? 'added' : 'changed', entry);
  }
  const told = againstSealed(chain, inOrder) ?? againstHead(inOrder, head, gone, bad);
  return told ?? (stray ? bad('added', stray) : null);
}

/** Whether the hash of an entry is that of its content, at the place where it says it stands. */
function isWhole(entry: FoundEntry): boolean {
  const { seq, prevHash, hash } = entry;
  const body = bodyOf(entry);
  return seq !== null && prevHash !== null && body !== null && hashOf(entry, seq, prevHash, body) === hash;
}

/** The digest of the words; null where an entry that says it is erased has words. */
function bodyOf({ salt, bodyHash, words }: FoundEntry): string | null {
  if (!words) return bodyHash;
  if (salt !== null) return bodyHashOf(salt, words);
  return words.note === null && canonicalJson(words.data) === '{}' ? bodyHash : null;
}

/** Chains that fit in themselves may be written anew or cut as a whole: checkpoints know better. */
function againstSealed(
  { subjectType, subjectId, sealed }: FoundChain,
  entries: readonly FoundEntry[],
): ChainFinding | null {
  let good = 0;
  for (const { seq, hash, checkpoint } of sealed) {
    const entry = entries[seq - 1];
    const about = { subjectType, subjectId, checkpoint };
    if (!entry) {
      const last = entries.at(-1);
      return {
        ...about,
        why: 'tail-cut',
        seq: entries.length + 1,
        id: null,
        at: last?.at ?? null,
        action: null,
      };
    }
    if (entry.hash !== hash) {
      const { seq: first, id, at, action } = entries[good] ?? entry;
      return { ...about, why: 'changed', seq: first, id, at, action };
    }
    good = seq;
  }
  return null;
}

function againstHead(
  entries: readonly FoundEntry[],
  head: Head | null | undefined,
  gone: (why: 'tail-cut', seq: number, before: FoundEntry | undefined) => ChainFinding,
  bad: (why: ChainFault, entry: FoundEntry) => ChainFinding,
): ChainFinding | null {
  if (head === undefined) return null;
  const last = entries.at(-1);
  const seq = head?.seq ?? 0;
  if (seq > entries.length) return gone('tail-cut', entries.length + 1, last);
  if (seq < entries.length) return bad('added', entries[seq]!);
  if (last && last.hash !== head?.hash) return bad('changed', last);
  return null;
}
