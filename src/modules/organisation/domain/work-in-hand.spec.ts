import { countWork, tell, type WorkInHand } from './work-in-hand.js';

const work = (kind: WorkInHand['kind'], id: string): WorkInHand => ({ kind, id, title: id, mayStay: true });

describe('what somebody has in hand', () => {
  it('is counted by kind, in a fixed order, leaving out what there is none of', () => {
    const all = [work('sign-off', 'c'), work('case-handler', 'a'), work('case-handler', 'b')];
    expect(countWork(all)).toEqual([
      { kind: 'case-handler', count: 2 },
      { kind: 'sign-off', count: 1 },
    ]);
    expect(tell(countWork(all))).toEqual({
      zh: '交其办理的案件 2 件、指定其会签的 1 处',
      en: '2 case(s) in hand, 1 signature(s) asked of them by name',
    });
    expect(countWork([])).toEqual([]);
  });
});
