const KEY = 'duban.verify-tally';

export interface Tally {
  decided: number;
  seconds: number;
}

/** How many cases were decided in this tab, and how long they took together. */
export function readTally(): Tally {
  try {
    return (JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Tally | null) ?? { decided: 0, seconds: 0 };
  } catch {
    return { decided: 0, seconds: 0 };
  }
}

export function addToTally(seconds: number): Tally {
  const { decided, seconds: before } = readTally();
  const next = { decided: decided + 1, seconds: before + seconds };
  sessionStorage.setItem(KEY, JSON.stringify(next));
  return next;
}
