import { missingForReport, type ReportFacts } from './report-rules.js';

const whole: ReportFacts = {
  finding: '属实',
  handling: '已整改',
  allegations: [
    { ordinal: 1, verdict: 'TRUE' },
    { ordinal: 2, verdict: 'FALSE' },
  ],
  photos: { before: 1, after: 1 },
};
const least = { before: 1, after: 1 };
const fields = (facts: Partial<ReportFacts>, wanted = least): string[] =>
  missingForReport({ ...whole, ...facts }, wanted).map(({ field }) => field);

describe('what a report needs', () => {
  it('is nothing more when all is there', () => {
    expect(fields({})).toEqual([]);
  });

  it('names each gap at its place', () => {
    const bare = {
      finding: ' ',
      handling: '',
      allegations: [{ ordinal: 1, verdict: null }],
      photos: { before: 0, after: 0 },
    };
    expect(fields(bare)).toEqual([
      'photos.before',
      'photos.after',
      'allegations.0.verdict',
      'finding',
      'handling',
    ]);
  });

  it('says how many photos are lacking', () => {
    const [gap] = missingForReport({ ...whole, photos: { before: 1, after: 1 } }, { before: 3, after: 1 });
    expect(gap).toMatchObject({ field: 'photos.before', details: { n: 2 } });
  });

  it('asks for one photo of the site where nothing of the complaint is true', () => {
    const untrue = whole.allegations.map((one) => ({ ...one, verdict: 'FALSE' as const }));
    expect(fields({ allegations: untrue, photos: { before: 0, after: 0 } })).toEqual(['photos']);
    expect(fields({ allegations: untrue, photos: { before: 0, after: 1 } })).toEqual([]);
  });
});
