import { day } from '../../../kernel/day.js';
import { fits, holdsFor, leastPhotos, missingEvidence, type EvidenceRule } from './evidence-demand.js';

const noise: EvidenceRule = {
  name: '噪声',
  version: 2,
  campaignId: null,
  medium: 'NOISE',
  words: [],
  before: 0,
  after: 2,
  papers: ['NOISE_REPORT'],
  siteVisit: false,
  verdicts: ['TRUE', 'FALSE'],
  inForceFrom: day('2026-05-01'),
  active: true,
};
const KINDS = [
  { code: 'NOISE_REPORT', zh: '噪声监测报告', en: 'Noise monitoring report' },
  { code: 'PIPE_SURVEY', zh: '管网排查记录', en: 'Survey of the pipes' },
];
const types = [{ medium: 'NOISE', label: '施工噪声' }];
const today = day('2026-05-11');

describe('whether a rule is meant for a case', () => {
  it('goes by kind, words of the label, campaign and day', () => {
    expect(fits(noise, 'a', types, today)).toBe(true);
    expect(fits({ ...noise, words: ['工业'] }, 'a', types, today)).toBe(false);
    expect(fits({ ...noise, words: ['工业', '施工'] }, 'a', types, today)).toBe(true);
    expect(fits({ ...noise, medium: null }, 'a', types, today)).toBe(true);
    expect(fits(noise, 'a', [{ medium: 'AIR', label: '噪声' }], today)).toBe(false);
    expect(fits({ ...noise, campaignId: 'b' }, 'a', types, today)).toBe(false);
    expect(fits({ ...noise, inForceFrom: day('2026-05-12') }, 'a', types, today)).toBe(false);
    expect(fits({ ...noise, active: false }, 'a', types, today)).toBe(false);
  });

  it('holds while a verdict is open, and for those it names', () => {
    expect(holdsFor(noise, ['PARTLY'])).toBe(false);
    expect(holdsFor(noise, ['PARTLY', null])).toBe(true);
    expect(holdsFor(noise, ['PARTLY', 'FALSE'])).toBe(true);
  });
});

describe('what is missing', () => {
  it('names each paper once, with the rule and its version', () => {
    const water = { ...noise, name: '黑臭水体', papers: ['NOISE_REPORT', 'PIPE_SURVEY'], siteVisit: true };
    const found = missingEvidence([noise, water], KINDS, { papers: [null], siteVisits: 0 });
    expect(found.map(({ field }) => field)).toEqual([
      'papers.NOISE_REPORT',
      'papers.PIPE_SURVEY',
      'siteVisit',
    ]);
    expect(found[0]).toMatchObject({ details: { zh: '噪声监测报告', rule: '噪声', version: 2 } });
  });

  it('is nothing once the kinds are there; a paper of no kind stands for none', () => {
    expect(missingEvidence([noise], KINDS, { papers: ['NOISE_REPORT'], siteVisits: 0 })).toEqual([]);
    expect(missingEvidence([noise], KINDS, { papers: [null, 'OTHER'], siteVisits: 0 })).toHaveLength(1);
  });

  it('takes the most that anybody asks for in photos', () => {
    expect(leastPhotos([noise], { before: 1, after: 1 })).toEqual({ before: 1, after: 2 });
    expect(leastPhotos([], { before: 1, after: 1 })).toEqual({ before: 1, after: 1 });
  });
});
