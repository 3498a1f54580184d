import { day } from '../../../../kernel/day.js';
import type { MeasureKind } from '../vocabulary.js';
import { checkReport } from './check-report.js';
import type { CheckedReport, CheckFacts, Finding } from './checked-report.js';
import { LATER } from './later-reports.js';
import { LABELLED, type Labelled } from './labelled-reports.js';
import { hasCheckDigit } from './privacy-rules.js';
import { centsOf, numberOf, yuan } from './amounts.js';
import { processorTime } from '../../../../../test/support/processor-time.js';

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

/** How often it is right when it speaks, and how often it speaks when it should. */
function measure(texts: readonly Labelled[]) {
  let [right, wrong, silent] = [0, 0, 0];
  const misses: string[] = [];
  for (const one of texts) {
    const said = codes(one);
    const extra = said.filter((code) => !one.expected.includes(code));
    const lacking = one.expected.filter((code) => !said.includes(code));
    right += said.length - extra.length;
    wrong += extra.length;
    silent += lacking.length;
    if (extra.length + lacking.length > 0)
      misses.push(`${one.finding} ${one.handling ?? ''} +[${extra.join()}] -[${lacking.join()}]`);
  }
  const figures = {
    texts: texts.length,
    precision: right / (right + wrong),
    recall: right / (right + silent),
  };
  if (process.env.TELL_PRECISION) console.log(figures, misses);
  return figures;
}

describe('the checker', () => {
  it('is right on the reports that its rules were made with', () => {
    const { texts, precision, recall } = measure(LABELLED);
    expect(texts).toBeGreaterThanOrEqual(60);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('is right on longer reports that came later', () => {
    const { precision, recall } = measure(LATER);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });
});

describe('what a finding says', () => {
  it('points at the very words, full-width or not', () => {
    const handling = '街道立案处罚，罚款５０００元。';
    const [found] = findingsOf({
      finding: '5月12日核查，属实。',
      handling,
      measures: { FINE: 300_000 },
      expected: [],
    });
    expect(found).toMatchObject({ field: 'handling', severity: 'warn', code: 'fine.differs' });
    expect(handling.slice(found!.start, found!.end)).toBe('罚款５０００元');
    expect(found!.details).toEqual({ told: '5000 元', entered: '3000 元' });
  });

  it('puts what blocks first', () => {
    const found = findingsOf({
      finding: '街道高度重视。下一步加强巡查。联系电话13800000000。',
      expected: [],
    });
    expect(found.map(({ severity }) => severity)).toEqual(['block', 'warn', 'hint']);
  });

  it('reads a December date in January as last year’s', () => {
    const january = { today: day('2027-01-05'), handedOverOn: day('2026-12-20'), photosAfter: 1 };
    const report = reportOf({ finding: '12月28日现场核查，烟道破损。', expected: [] });
    expect(checkReport(report, january)).toEqual([]);
  });

  it('is quick on the longest text that is taken', () => {
    const long = '5月12日现场核查，第一项属实，罚款5000元，下一步将联系店主张三3栋2单元，'.repeat(400);
    const spent = processorTime();
    checkReport(reportOf({ finding: long, handling: long, expected: [] }), facts);
    expect(spent()).toBeLessThan(1000);
  });
});

describe('amounts in words and figures', () => {
  it.each([
    ['5,000.50', 5000.5],
    ['三千', 3000],
    ['两万五千', 25_000],
    ['贰拾万', 200_000],
    ['十五', 15],
    ['一百零八', 108],
    ['许多', null],
  ])('%s is %s', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  it('counts cents without rounding error', () => {
    expect(centsOf('251542.71', false)).toBe(25_154_271);
    expect(centsOf('1.15', true)).toBe(1_150_000);
    expect([yuan(2_000_000), yuan(500_000), yuan(25_154_271)]).toEqual(['2 万元', '5000 元', '251542.71 元']);
  });
});

describe('the check digit of an identity number', () => {
  it('tells one from another row of digits; a masked one stays one', () => {
    expect(hasCheckDigit('11010519491231002X')).toBe(true);
    expect(hasCheckDigit('110105194912310021')).toBe(false);
    expect(hasCheckDigit('110105********0021')).toBe(true);
  });
});
