import type { CaseLine } from '../case/case-api';

/** What was given to me comes first; within both halves the most urgent stays first. */
export const mineFirst = <Line extends Pick<CaseLine, 'handlers'>>(
  lines: readonly Line[],
  userId: string,
): Line[] => {
  // A list kept on the device from an earlier version has no handlers.
  const isMine = ({ handlers }: Line): boolean => (handlers ?? []).some(({ id }) => id === userId);
  return [...lines.filter(isMine), ...lines.filter((line) => !isMine(line))];
};
