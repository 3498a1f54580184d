import { day } from '../../../kernel/day.js';
import type { LinkStanding } from './chain.js';
import { PROPOSED_LINKS, type ChainLink } from './links.js';
import { missingOf, type LinkFacts } from './missing.js';
import { pieceOf, MissingError } from './write-off-errors.js';

const standing = (key: string): LinkStanding => {
  const link = { ...PROPOSED_LINKS.find((one) => one.key === key)!, signers: [] } satisfies ChainLink;
  return { link, state: 'open', attempt: 1, signed: [], returns: 0 };
};
const facts = (more: Partial<LinkFacts> = {}): LinkFacts => ({
  photos: 0,
  papers: [],
  notice: null,
  measuresDone: true,
  today: day('2026-05-20'),
  ...more,
});

describe('what is missing of a link', () => {
  it('names photos and papers until they are there', () => {
    expect(missingOf(standing('acceptance'), facts())).toEqual([{ what: 'photos', count: 1 }]);
    expect(missingOf(standing('acceptance'), facts({ photos: 1 }))).toEqual([]);
    expect(missingOf(standing('city-review'), facts({ papers: ['照片说明'] }))).toEqual([
      { what: 'paper', name: '市级复核意见' },
    ]);
    expect(missingOf(standing('city-review'), facts({ papers: ['市级复核意见'] }))).toEqual([]);
  });

  it('keeps a publicity open through its last day and until each objection is answered', () => {
    const publicity = standing('publicity');
    const endOn = day('2026-05-20');
    expect(missingOf(publicity, facts())).toEqual([{ what: 'notice' }]);
    expect(missingOf(publicity, facts({ notice: { endOn, unanswered: 2 } }))).toEqual([
      { what: 'answer', count: 2 },
      { what: 'window', until: endOn },
    ]);
    const after = { today: day('2026-05-21') };
    expect(missingOf(publicity, facts({ notice: { endOn, unanswered: 1 }, ...after }))).toEqual([
      { what: 'answer', count: 1 },
    ]);
    expect(missingOf(publicity, facts({ notice: { endOn, unanswered: 0 }, ...after }))).toEqual([]);
  });

  it('asks for the milestones once more before the task is written off', () => {
    expect(missingOf(standing('close'), facts({ measuresDone: false }))).toEqual([{ what: 'measures' }]);
    expect(missingOf(standing('filing'), facts({ measuresDone: false }))).toEqual([]);
  });

  it('is said in one sentence', () => {
    const error = new MissingError('公示', [{ what: 'answer', count: 1 }, { what: 'notice' }]);
    expect(error.sentence.zh).toBe('“公示”还不能签，差 2 项：异议 1 条待答复；发布公示。');
    expect(pieceOf({ what: 'window', until: day('2026-05-20') }).zh).toBe('公示到 2026-05-20 届满');
  });
});
