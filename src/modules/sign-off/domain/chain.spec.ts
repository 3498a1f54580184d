import { ALONE, CONDITIONS, faultOf, holds, linksOf, meets, nextLink, type ChainStep } from './chain.js';

const step = (ordinal: number, more: Partial<ChainStep> = {}): ChainStep => ({
  ordinal,
  title: `第 ${ordinal} 联`,
  holder: 'verifier',
  role: null,
  userId: null,
  decides: ordinal === 1,
  condition: 'always',
  ...more,
});
const plain = { isKeyCase: false, verdicts: ['TRUE', null] };

describe('a chain', () => {
  it('asks its conditions of the facts', () => {
    const table = CONDITIONS.map((one) => [
      meets(one, plain),
      meets(one, { ...plain, isKeyCase: true }),
      meets(one, { ...plain, verdicts: ['TRUE', 'FALSE'] }),
    ]);
    expect(table).toEqual([
      [true, true, true],
      [false, true, false],
      [false, false, true],
      [false, true, true],
    ]);
  });

  it('goes from link to link, leaving out what is not asked, never back before the last signature', () => {
    const steps = [step(1), step(2, { condition: 'key-case' }), step(3), step(4, { condition: 'untrue' })];
    expect(nextLink(steps, plain, [])?.ordinal).toBe(1);
    expect(nextLink(steps, plain, [1])?.ordinal).toBe(3);
    expect(nextLink(steps, { ...plain, isKeyCase: true }, [1])?.ordinal).toBe(2);
    // It became a key case only after the third had signed.
    expect(nextLink(steps, { ...plain, isKeyCase: true }, [1, 3])).toBeNull();
    expect(nextLink(steps, { ...plain, verdicts: ['FALSE'] }, [1, 3])?.ordinal).toBe(4);
    expect(linksOf(steps, plain, [1, 2]).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
  });

  it('knows who holds a link', () => {
    const reviewer = { userId: 'a', role: 'reviewer', verifies: true };
    const leader = { userId: 'b', role: 'leader', verifies: false };
    expect([holds(ALONE[0]!, reviewer), holds(ALONE[0]!, leader)]).toEqual([true, false]);
    const byRole = step(2, { holder: 'role', role: 'leader' });
    expect([holds(byRole, reviewer), holds(byRole, leader)]).toEqual([false, true]);
    const byName = step(2, { holder: 'person', userId: 'a' });
    expect([holds(byName, reviewer), holds(byName, leader)]).toEqual([true, false]);
    expect(holds(step(2, { holder: 'outside' }), reviewer)).toBe(false);
  });

  it('says what is wrong with it', () => {
    expect(faultOf([])).toBe('empty');
    expect(faultOf([step(1, { decides: false })])).toBe('first-decides');
    expect(faultOf([step(1, { holder: 'outside' })])).toBe('first-decides');
    expect(faultOf([step(1, { condition: 'untrue' })])).toBe('first-always');
    expect(faultOf([step(1), step(2, { holder: 'person' })])).toBe('holder');
    expect(faultOf([step(1), step(2, { holder: 'outside', decides: true })])).toBe('holder');
    expect(faultOf([step(1), step(2, { holder: 'role', role: 'leader' })])).toBeNull();
    expect(faultOf(ALONE)).toBeNull();
  });
});
