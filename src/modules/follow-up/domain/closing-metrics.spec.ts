import { CLOSING_METRICS, isDoneFor, PROPOSED_RULE, type Ending } from './closing-metrics.js';

const many = (n: number, ending: Ending): Ending[] => Array.from({ length: n }, () => ending);
const share = (cases: readonly Ending[], countsStageClosed: (typeof CLOSING_METRICS)[number][]): string => {
  const done = cases.filter((ending) => isDoneFor('closing-rate', ending, { countsStageClosed }));
  return `${((done.length / cases.length) * 100).toFixed(1)}%`;
};

// Hainan, batches 1-23: 1427 cases, 办结率 54.9 % = (492 + 291) / 1427 (domain 2(b), [S13]).
const HAINAN = [...many(492, 'closed'), ...many(291, 'stage-closed'), ...many(644, 'open')];
// Inner Mongolia, batches 1-11: 395 = 151 已办结 + 209 阶段性 + 35 未办结 ([S1]).
const INNER_MONGOLIA = [...many(151, 'closed'), ...many(209, 'stage-closed'), ...many(35, 'open')];

describe('which metrics count a stage-closed case', () => {
  it('gives the published rates where 阶段性办结 counts', () => {
    expect(share(HAINAN, PROPOSED_RULE.countsStageClosed)).toBe('54.9%');
    expect(share(INNER_MONGOLIA, PROPOSED_RULE.countsStageClosed)).toBe('91.1%');
  });

  it('never counts one where the campaign says closed and means it', () => {
    expect(share(HAINAN, [])).toBe('34.5%');
    expect(share(INNER_MONGOLIA, ['on-time-rate', 'due-done-rate'])).toBe('38.2%');
  });

  it.each(CLOSING_METRICS)('decides for %s alone, and never doubts what is closed or open', (metric) => {
    const only = { countsStageClosed: [metric] };
    expect(CLOSING_METRICS.filter((one) => isDoneFor(one, 'stage-closed', only))).toEqual([metric]);
    expect(CLOSING_METRICS.every((one) => isDoneFor(one, 'closed', { countsStageClosed: [] }))).toBe(true);
    expect(CLOSING_METRICS.some((one) => isDoneFor(one, 'open', PROPOSED_RULE))).toBe(false);
  });
});
