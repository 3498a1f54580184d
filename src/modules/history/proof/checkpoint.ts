import type { Instant } from '../../../kernel/instant.js';
import { sha256, type Head } from './chain.js';

const FORM = 'duban-checkpoint-1';
const PRINTED_GROUPS = 6;

/** A head as a checkpoint holds it fast. */
export interface SealedHead extends Head {
  subjectType: string;
  subjectId: string;
}

/** What a checkpoint says: which entries exist up to then. */
export interface CheckpointFacts {
  no: number;
  at: Instant;
  /** Of all chains together, up to this checkpoint. */
  entries: number;
  root: string;
  prevHash: string;
}

export interface Checkpoint extends CheckpointFacts {
  hash: string;
  /** Ed25519 over the hash, base64. */
  signature: string;
  /** The key that verifies it: 32 bytes, base64. */
  publicKey: string;
}

export const headLine = ({ subjectType, subjectId, seq, hash }: SealedHead): string =>
  JSON.stringify([subjectType, subjectId, seq, hash]);

/** The hash over all heads of one checkpoint, given as their lines in any order. */
export function rootOf(lines: readonly string[]): string {
  return sha256(
    lines
      .toSorted()
      .map((line) => `${line}\n`)
      .join(''),
  );
}

export function checkpointHash({ no, at, entries, root, prevHash }: CheckpointFacts): string {
  return sha256(JSON.stringify([FORM, prevHash, no, at, entries, root]));
}

/** As a digest prints it: `7F3A-91C2-…`, the first 96 bits. */
export function printedHash(hash: string): string {
  return Array.from({ length: PRINTED_GROUPS }, (_, at) => hash.slice(at * 4, at * 4 + 4))
    .join('-')
    .toUpperCase();
}
