const DAY_MS = 86_400_000;

/** Days from one to the other; negative when the second is earlier. */
export const daysApart = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
