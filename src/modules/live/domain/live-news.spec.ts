import { isNews, newsFor, type LiveEntry, type Standing } from './live-news.js';

const entry = (id: string, action: string, caseId = 'c1'): LiveEntry => ({
  id,
  at: '2026-05-20T02:42:00.000Z',
  actorId: 'u1',
  actorName: '陈立',
  action,
  subjectType: 'case',
  subjectId: caseId,
});
const standing = (target: string, earlier = target): Standing<string> => ({ version: 3, target, earlier });
const mine = (target: string): boolean => target === 'mine';

describe('what one listener hears', () => {
  it('is what the policy lets them see, with the version by now', () => {
    const news = newsFor(
      [entry('1', 'case.sign'), entry('2', 'case.sign', 'c2')],
      new Map([
        ['c1', standing('mine')],
        ['c2', standing('foreign')],
      ]),
      mine,
    );
    expect(news.gone).toEqual([]);
    expect(news.items).toEqual([
      {
        id: '1',
        caseId: 'c1',
        version: 3,
        action: 'case.sign',
        actorId: 'u1',
        actorName: '陈立',
        at: '2026-05-20T02:42:00.000Z',
      },
    ]);
  });

  it('is only that it is gone when a move took the case away', () => {
    const news = newsFor([entry('1', 'case.redispatch')], new Map([['c1', standing('other', 'mine')]]), mine);
    expect(news).toEqual({ items: [], gone: ['c1'] });
  });

  it('is nothing of a case that was once theirs and moves on elsewhere', () => {
    const news = newsFor([entry('1', 'case.sign')], new Map([['c1', standing('other', 'mine')]]), mine);
    expect(news).toEqual({ items: [], gone: [] });
  });

  it('is nothing of a case that does not exist', () => {
    expect(newsFor([entry('1', 'case.sign')], new Map(), mine)).toEqual({ items: [], gone: [] });
  });
});

describe('news', () => {
  it('are moves, notes and files of cases', () => {
    expect(['case.sign', 'case.note', 'evidence.add'].map((action) => isNews(entry('1', action)))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('are not who looked at a sealed contact, and not what is no case', () => {
    expect(isNews(entry('1', 'contact.reveal'))).toBe(false);
    expect(isNews({ subjectType: 'user', action: 'user.reset-password' })).toBe(false);
  });
});
