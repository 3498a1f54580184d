import { latency, promptly, type Measure } from './measure.js';

const RATIO = { of: 'ratio', atLeast: 0.2 } as const;

/** The ledger as it opens, under conditions, and as a street sees it: 20 rows with the exact total. */
export const list: Measure = async (bench) => {
  const { product, reference, district } = bench;
  const base = `/api/cases?campaignId=${district.campaignId}&limit=20`;
  const street = district.streets[0]!.id;
  const prompt = promptly(bench);
  const raw = () => reference.ask('list');
  const asked = [
    ['20 by time left, with total', base, raw],
    ['20 overdue', `${base}&view=overdue`, undefined],
    ['20 of a street, noise, newest first', `${base}&unitId=${street}&media=NOISE&sort=newest`, undefined],
    ['20 without a lead', `${base}&noLead=true`, undefined],
    ['20 joint', `${base}&marks=joint`, undefined],
    ['20 of split cases', `${base}&marks=split`, undefined],
    ['20 with a word', `${base}&text=${encodeURIComponent('油烟')}`, undefined],
  ] as const;
  const figures = [];
  for (const [what, path, same] of asked) {
    const ask = () => product.officer.get(path);
    const goal = same ? [prompt, RATIO] : prompt;
    figures.push(await latency(bench, { measure: 'list', what, ask, raw: same, goal }));
  }
  const ask = () => product.streetUser.get(base);
  figures.push(await latency(bench, { measure: 'list', what: '20 as a street user', ask, goal: prompt }));
  return figures;
};

/** All view counters at once, for the whole district and for a street. */
export const counts: Measure = async (bench) => {
  const { product, reference, district } = bench;
  const path = `/api/cases/counts?campaignId=${district.campaignId}`;
  const goal = promptly(bench);
  return [
    await latency(bench, {
      measure: 'counts',
      what: 'every view, district',
      ask: () => product.officer.get(path),
      raw: () => reference.ask('counts'),
      goal,
    }),
    await latency(bench, {
      measure: 'counts',
      what: 'every view, street user',
      ask: () => product.streetUser.get(path),
      goal,
    }),
  ];
};

/** One case with everything on its page. */
export const casePage: Measure = async (bench) => {
  const { product, reference, district } = bench;
  const { items } = await product.officer.json<{ items: { id: string }[] }>(
    `/api/cases?campaignId=${district.campaignId}&limit=100`,
  );
  const idOf = (n: number): string => items[n % items.length]!.id;
  return [
    await latency(bench, {
      measure: 'case',
      what: 'one case with deadlines and history',
      ask: (n) => product.officer.get(`/api/cases/${idOf(n)}`),
      raw: (n) => reference.ask('one', { id: idOf(n) }),
      goal: { of: 'p95', atMost: 50 },
    }),
  ];
};
