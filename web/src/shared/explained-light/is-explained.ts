import type { Light } from '../clock-light/light';

/** There is a date to be explained; what is done or has no date is only a light. */
export const isExplained = ({ colour, dueAt, paused }: Light): boolean =>
  colour !== 'done' && Boolean(dueAt ?? paused);
