import { idBefore, newId } from '../../../kernel/ids.js';
import { SeenEntries } from './seen-entries.js';

const MINUTE = 60_000;

describe('seen entries', () => {
  it('are new once', () => {
    const seen = new SeenEntries();
    const [a, b] = [{ id: newId() }, { id: newId() }];
    expect(seen.take([a])).toEqual([a]);
    expect(seen.take([a, b])).toEqual([b]);
    expect(seen.take([a, b])).toEqual([]);
  });

  it('are new again once they were given back', () => {
    const seen = new SeenEntries();
    const entry = { id: newId() };
    seen.take([entry]);
    seen.giveBack([entry]);
    expect(seen.take([entry])).toEqual([entry]);
  });

  it('are forgotten when they cannot be found again, and not before', () => {
    const seen = new SeenEntries();
    const now = newId();
    seen.take([{ id: idBefore(now, 5 * MINUTE) }, { id: idBefore(now, MINUTE) }, { id: now }]);
    seen.forgetBefore(now, 4 * MINUTE);
    expect(seen.size).toBe(2);
    expect(seen.take([{ id: now }])).toEqual([]);
  });
});
