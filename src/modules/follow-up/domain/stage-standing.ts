/** Where a watched case stands on the second clock, the most urgent first. */
export const STAGE_STANDINGS = ['passed', 'today', 'soon', 'ahead', 'paused'] as const;
export type StageStanding = (typeof STAGE_STANDINGS)[number];

export type StageCounts = Record<StageStanding | 'watched', number>;

export const NO_STAGES: StageCounts = { watched: 0, passed: 0, today: 0, soon: 0, ahead: 0, paused: 0 };

type Colour = 'green' | 'yellow' | 'orange' | 'red' | 'none';

const OF_COLOUR: Record<Colour, StageStanding> = {
  red: 'passed',
  orange: 'today',
  yellow: 'soon',
  green: 'ahead',
  // Nobody has said what comes next: as bad as a day that has passed.
  none: 'passed',
};

/** By the light of its milestone; without a milestone that could be found, `passed`. */
export const stageOf = ({ colour }: { colour: Colour }, isPaused: boolean): StageStanding =>
  isPaused ? 'paused' : OF_COLOUR[colour];

/** The one fold for list, export, workbench, morning and digest; its numbers are never added to those of the first clock. */
export function countStages(standings: readonly StageStanding[]): StageCounts {
  const counts = { ...NO_STAGES, watched: standings.length };
  for (const one of standings) counts[one] += 1;
  return counts;
}

const NAMES = Object.keys(NO_STAGES) as (keyof StageCounts)[];

export const addStages = (one: StageCounts, other: StageCounts): StageCounts =>
  Object.fromEntries(NAMES.map((name) => [name, one[name] + other[name]])) as StageCounts;
