import { addDays } from '../../src/kernel/day.js';
import { latency, type Measure } from './measure.js';

const GOAL = { of: 'p95', atMost: 300 } as const;

/** Places that keep coming back: of all time, of a month beside the one before it, and as a street sees them. */
export const hotPlaces: Measure = async (bench) => {
  const { product, reference, district } = bench;
  const base = `/api/hot-places?campaignId=${district.campaignId}`;
  const month = `${base}&from=${addDays(district.today, -30)}`;
  const asked = [
    ['of all time', () => product.officer.get(base), () => reference.ask('places')],
    ['of a month', () => product.officer.get(month), undefined],
    ['of all time, street user', () => product.streetUser.get(base), undefined],
  ] as const;
  const figures = [];
  for (const [what, ask, raw] of asked)
    figures.push(await latency(bench, { measure: 'hot-places', what, ask, raw, goal: GOAL }));
  return figures;
};

/** Before and after splitting, by batch, street and share. */
export const totals: Measure = async (bench) => {
  const { product, reference, district } = bench;
  const path = `/api/statistics/case-totals?campaignId=${district.campaignId}`;
  const asked = [
    ['of a campaign', () => product.officer.get(path), () => reference.ask('totals')],
    ['of a campaign, street user', () => product.streetUser.get(path), undefined],
  ] as const;
  const figures = [];
  for (const [what, ask, raw] of asked)
    figures.push(await latency(bench, { measure: 'totals', what, ask, raw, goal: GOAL }));
  return figures;
};
