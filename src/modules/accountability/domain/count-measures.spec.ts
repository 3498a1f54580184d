import { day } from '../../../kernel/day.js';
import { countMeasures, sumUp, type ActFact, type ReportedFact } from './count-measures.js';

const report = (caseId: string, figure: ReportedFact['figure'], amount: number): ReportedFact => ({
  caseId,
  figure,
  amount,
  on: day('2026-05-20'),
  streetId: 's1',
  batchId: 'b1',
  campaignId: 'c',
  title: caseId,
});
let serial = 0;
const act = (
  measure: ReportedFact['figure'] | null,
  caseId: string | null,
  more: { amount?: number; fineFen?: number; key?: string } = {},
): ActFact => ({
  entry: {
    id: `e${++serial}`,
    amount: more.amount ?? 1,
    fineFen: more.fineFen ?? null,
    happenedOn: day('2026-06-01'),
  },
  kind: { key: more.key ?? measure ?? 'own', measure },
  caseId,
  streetId: 's1',
  batchId: caseId ? 'b1' : null,
  campaignId: 'c',
});
const sums = (...given: Parameters<typeof countMeasures>) =>
  Object.fromEntries(sumUp(countMeasures(...given).lines));

describe('counting measures', () => {
  it('counts what a case reports once, however much of it the register names', () => {
    const reported = [report('a', 'TALK', 3)];
    expect(sums(reported, [])).toEqual({ TALK: 3 });
    expect(sums(reported, [act('TALK', 'a'), act('TALK', 'a')])).toEqual({ TALK: 3 });
    expect(countMeasures(reported, [act('TALK', 'a'), act('TALK', 'a')]).mismatches).toEqual([
      { caseId: 'a', figure: 'TALK', reported: 3, registered: 2 },
    ]);
    expect(countMeasures(reported, []).mismatches).toEqual([]);
  });

  it('counts on top what goes beyond the report, and what has no case', () => {
    const acts = [act('TALK', 'a', { amount: 2 }), act('TALK', 'a', { amount: 2 }), act('TALK', null)];
    const { lines, mismatches } = countMeasures([report('a', 'TALK', 3)], acts);
    expect(lines.map(({ counted, covered }) => [counted, covered])).toEqual([
      [3, 3],
      [0, 2],
      [1, 1],
      [1, 0],
    ]);
    expect(mismatches).toMatchObject([{ reported: 3, registered: 4 }]);
  });

  it('adds fines to the last 分, beside the company that they were laid on', () =>
    expect(
      sums(
        [report('a', 'FINE', 25_154_270), report('a', 'PENALTY_CASE', 1)],
        [act('PENALTY_CASE', 'a', { fineFen: 25_154_270 }), act('PENALTY_CASE', null, { fineFen: 1 })],
      ),
    ).toEqual({ FINE: 25_154_271, PENALTY_CASE: 2 }));

  it('takes several kinds for one measure, and a kind that is no measure for itself', () =>
    expect(
      sums(
        [report('a', 'ACCOUNTABILITY', 1)],
        [
          act('ACCOUNTABILITY', 'a', { key: 'party-discipline' }),
          act('ACCOUNTABILITY', 'b', { key: 'party-discipline' }),
          act(null, 'a', { key: '通报批评' }),
        ],
      ),
    ).toEqual({ ACCOUNTABILITY: 2, 通报批评: 1 }));
});
