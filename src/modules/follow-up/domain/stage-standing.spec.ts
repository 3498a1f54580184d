import { addStages, countStages, NO_STAGES, STAGE_STANDINGS, stageOf } from './stage-standing.js';

describe('where a watched case stands', () => {
  it.each([
    ['red', false, 'passed'],
    ['orange', false, 'today'],
    ['yellow', false, 'soon'],
    ['green', false, 'ahead'],
    ['none', true, 'paused'],
    ['none', false, 'passed'],
  ] as const)('%s, paused %s: %s', (colour, isPaused, standing) => {
    expect(stageOf({ colour }, isPaused)).toBe(standing);
  });

  it('is counted once, and the five add up to what is watched', () => {
    const counts = countStages(['passed', 'passed', 'soon', 'paused', 'ahead', 'today']);
    expect(counts).toEqual({ watched: 6, passed: 2, today: 1, soon: 1, ahead: 1, paused: 1 });
    expect(STAGE_STANDINGS.reduce((sum, one) => sum + counts[one], 0)).toBe(counts.watched);
    expect(addStages(counts, addStages(NO_STAGES, counts))).toEqual({
      watched: 12,
      passed: 4,
      today: 2,
      soon: 2,
      ahead: 2,
      paused: 2,
    });
  });
});
