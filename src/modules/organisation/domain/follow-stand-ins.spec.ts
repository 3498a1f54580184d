import { followStandIns } from './follow-stand-ins.js';

const follow = (away: Record<string, string>, gone: string[] = []) =>
  Object.fromEntries(followStandIns(new Map(Object.entries(away)), (id) => !gone.includes(id)));

describe('who gets word instead', () => {
  it('is the stand-in, or the stand-in of that one', () => {
    expect(follow({ liu: 'wang' })).toEqual({ liu: 'wang' });
    expect(follow({ liu: 'wang', wang: 'chen' })).toEqual({ liu: 'chen', wang: 'chen' });
  });

  it('is nobody in a ring or where the last one has left: then the person stays the one who is told', () => {
    expect(follow({ liu: 'wang', wang: 'liu' })).toEqual({});
    expect(follow({ liu: 'wang', wang: 'chen', chen: 'wang' })).toEqual({});
    expect(follow({ liu: 'wang' }, ['wang'])).toEqual({});
  });
});
