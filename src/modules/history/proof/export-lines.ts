import { bodyHashOf } from './chain.js';
import type { Checkpoint, SealedHead } from './checkpoint.js';
import type { FoundChain, FoundEntry } from './judge-chain.js';

/** An entry without its words: their salted digest stands for them. */
export type ExportedEntry = Omit<FoundEntry, 'salt' | 'bodyHash' | 'words'> & { body: string | null };

/** The lines of an export for an auditor: first what it is, then checkpoints, then subject after subject, then the end. */
export type ExportLine =
  | { type: 'duban-history'; form: 1; at: string; publicKey: string; earlierKeys?: string[] }
  | ({ type: 'checkpoint' } & Checkpoint)
  | ({ type: 'entry' } & ExportedEntry)
  | ({ type: 'head'; checkpoint: number } & SealedHead)
  | { type: 'end'; lines: number };

export function* linesOf({ entries, sealed }: FoundChain): Generator<ExportLine> {
  for (const { words, salt, bodyHash, ...rest } of entries) {
    const body = words && salt !== null ? bodyHashOf(salt, words) : bodyHash;
    yield { type: 'entry', ...rest, body };
  }
  for (const head of sealed) yield { type: 'head', ...head };
}

/** The entry as a verification takes it. */
export function foundAgain({ body, ...entry }: ExportedEntry): FoundEntry {
  return { ...entry, salt: null, bodyHash: body };
}
