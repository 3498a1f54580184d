import type { Entry } from './entry';

/** Files at once; moves are small and go beside them. */
const MOST_FILES = 3;

const NEED_FILES = new Set<Entry['kind']>(['report', 'visit', 'link-sign']);

/** It moves nothing, so that it waits for nothing and holds nothing up. */
const FREE = new Set<Entry['kind']>(['progress', 'progress-photo']);

/** What it has to wait for: a move for the moves before it, what photos belong to for them as well. */
export function waitsFor(entry: Entry, earlier: readonly Entry[]): Entry[] {
  if (entry.file || FREE.has(entry.kind)) return [];
  const needsFiles = NEED_FILES.has(entry.kind);
  return earlier.filter(
    (one) => one.caseId === entry.caseId && (needsFiles || one.file === null) && !FREE.has(one.kind),
  );
}

/** Whether an earlier entry that the server refused stands in its way. */
export function isHeld(entry: Entry, all: readonly Entry[]): boolean {
  const earlier = all.slice(0, all.indexOf(entry));
  return entry.refusal === null && waitsFor(entry, earlier).some((one) => one.refusal !== null);
}

/** What may start now, in the order of the presses, beside what is on its way already. */
export function nextEntries(all: readonly Entry[], running: ReadonlySet<string>): Entry[] {
  const free = all.filter(
    (entry, at) =>
      entry.refusal === null && !running.has(entry.key) && waitsFor(entry, all.slice(0, at)).length === 0,
  );
  const onTheirWay = all.filter((one) => one.file && running.has(one.key)).length;
  const files = free
    .filter((one) => one.file)
    // One that finds no answer again and again lets the others pass.
    .toSorted((one, other) => one.tries - other.tries)
    .slice(0, Math.max(0, MOST_FILES - onTheirWay));
  return [...free.filter((one) => one.file === null), ...files];
}
