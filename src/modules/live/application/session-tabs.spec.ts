import { newId } from '../../../kernel/ids.js';
import { SessionTabs } from './session-tabs.js';

describe('the tabs of a session', () => {
  it('give way oldest first, and only within their session', () => {
    const tabs = new SessionTabs(3);
    const [a, b, c, d] = [newId(), newId(), newId(), newId()];
    for (const id of [a, b, c]) expect(tabs.open('one', id)).toEqual([]);
    expect(tabs.open('other', newId())).toEqual([]);
    expect(tabs.open('one', d)).toEqual([a]);
  });

  it('make room when they close', () => {
    const tabs = new SessionTabs(1);
    const [a, b] = [newId(), newId()];
    tabs.open('one', a);
    tabs.close('one', a);
    expect(tabs.open('one', b)).toEqual([]);
  });

  it('are the same for processes that hear of them in another order', () => {
    const [here, there] = [new SessionTabs(2), new SessionTabs(2)];
    const [a, b, c] = [newId(), newId(), newId()];
    const gone = [a, b, c].flatMap((id) => here.open('one', id));
    expect([c, a, b].flatMap((id) => there.open('one', id))).toEqual(gone);
  });
});
