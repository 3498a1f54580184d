/** Wall-clock time `HH:mm`, from `00:00` to `24:00`, the latter meaning the end of the day. */
export function isClockTime(text: string): boolean {
  return /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text);
}
