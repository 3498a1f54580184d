import { day } from '../../../../kernel/day.js';
import type { MeasureKind } from '../vocabulary.js';
import { checkReport } from './check-report.js';
import type { CheckedReport, CheckFacts, Finding } from './checked-report.js';
import { LABELLED, type Labelled } from './labelled-reports.js';
import { hasCheckDigit } from './privacy-rules.js';
import { centsOf, numberOf, yuan } from './amounts.js';

const facts: CheckFacts = { today: day('2026-05-20'), handedOverOn: day('2026-05-11'), photosAfter: 1 };

function reportOf({ items, measures = {}, ...texts }: Labelled): CheckedReport {
  return {
    finding: '',
    handling: '',
    accountability: '',
    closureGoal: '',
    ...texts,
    allegations: (items ?? [['油烟直排', 'TRUE']]).map(([text, verdict, ground = ''], index) => ({
      ordinal: index + 1,
      text,
      verdict,
      ground,
    })),
    measures: Object.entries(measures).map(([kind, amount]) => ({ kind: kind as MeasureKind, amount })),
  };
}
const findingsOf = (one: Labelled): Finding[] =>
  checkReport(reportOf(one), { ...facts, photosAfter: one.photosAfter ?? facts.photosAfter });
const codes = (one: Labelled): string[] => [...new Set(findingsOf(one).map(({ code }) => code))];

describe('the checker on labelled reports', () => {
  it('is right when it speaks, and speaks when it should', () => {
    let right = 0;
    let wrong = 0;
    let silent = 0;
    const misses: string[] = [];
    for (const one of LABELLED) {
      const said = codes(one);
      const expected = [...new Set(one.expected)];
      right += said.filter((code) => expected.includes(code)).length;
      const extra = said.filter((code) => !expected.includes(code));
      const lacking = expected.filter((code) => !said.includes(code));
      wrong += extra.length;
      silent += lacking.length;
      if (extra.length + lacking.length > 0)
        misses.push(`${one.finding} ${one.handling ?? ''} +[${extra.join()}] -[${lacking.join()}]`);
    }
    const precision = right / (right + wrong);
    const recall = right / (right + silent);
    if (process.env.TELL_PRECISION) console.log({ texts: LABELLED.length, precision, recall, misses });
    expect(LABELLED.length).toBeGreaterThanOrEqual(60);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });
});
