import { setTimeout as wait } from 'node:timers/promises';
import type { Figure } from '../report/figure.js';
import { summary } from '../report/stats.js';
import type { Measure } from './measure.js';

interface State {
  version: number;
  matters: number;
  followed: number;
}

const PATH = '/api/repeat-levels';
const RULE = {
  withinDays: null,
  onlyAfterClosure: false,
  rules: [{ fromRepeats: 1, level: 'command-office', opensTaskForce: false }],
};

/** Another rule of handling levels: what saving it takes, until every matter has followed, and the ledger meanwhile. */
export const levels: Measure = async ({ database, product, district }) => {
  const { version } = await product.officer.json<State>(PATH);
  const began = performance.now();
  await product.officer.put(PATH, RULE, { 'if-match': `"${version}"` });
  const saved = performance.now() - began;
  const list: number[] = [];
  let state: State;
  do {
    const asked = performance.now();
    await product.officer.get(`/api/cases?campaignId=${district.campaignId}&limit=20`);
    list.push(performance.now() - asked);
    await wait(100);
    state = await product.officer.json<State>(PATH);
  } while (state.followed < state.matters);
  const followed = performance.now() - began;
  const figure = (what: string, value: number): Figure => ({
    database,
    measure: 'levels',
    what,
    unit: 'ms',
    value,
  });
  return [
    figure(`saving a rule that changes ${state.matters} matters`, saved),
    figure('until all have followed', followed),
    { ...figure('the ledger meanwhile', 0), ...summary(list) },
  ];
};
