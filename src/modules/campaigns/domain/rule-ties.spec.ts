import type { RuleConditions } from '../../deadlines/domain/index.js';
import { findTie, type ConditionalRule } from './rule-ties.js';

const rule = (id: string, when: Partial<RuleConditions>, step: ConditionalRule['step'] = 'rectify') => ({
  id,
  step,
  when: { isKeyCase: null, media: null, handlingLevels: null, ...when },
});
const ties = (...rules: ConditionalRule[]): string | null =>
  findTie(rules)
    ?.map(({ id }) => id)
    .join(' ') ?? null;

describe('rules with conditions', () => {
  const key = rule('key', { isKeyCase: true });
  const water = rule('water', { media: ['WATER'] });

  it('tie where one case could fit two that name as many conditions', () => {
    expect(ties(key, water)).toBe('key water');
    expect(ties(key, rule('key-too', { isKeyCase: true }))).toBe('key key-too');
    expect(ties(water, rule('wet', { media: ['WATER', 'AIR'] }))).toBe('water wet');
  });

  it('do not tie where a third names all of both, until that one goes', () => {
    const both = rule('both', { isKeyCase: true, media: ['WATER', 'SOIL'] });
    expect(ties(key, water, both)).toBeNull();
    expect(ties(key, rule('wet', { media: ['WATER', 'AIR'] }), both)).toBe('key wet');
    const level = rule('level', { handlingLevels: ['command-office'] });
    expect(ties(key, water, both, level)).toBe('key level');
  });

  it('do not tie where no case fits both, the more specific one wins, or the step is another', () => {
    expect(ties(key, rule('other', { isKeyCase: false }))).toBeNull();
    expect(ties(water, rule('air', { media: ['AIR'] }))).toBeNull();
    expect(
      ties(rule('a', { handlingLevels: ['unit-head'] }), rule('b', { handlingLevels: ['command-office'] })),
    ).toBeNull();
    expect(ties(water, rule('key-water', { isKeyCase: true, media: ['WATER'] }))).toBeNull();
    expect(ties(key, rule('water', { media: ['WATER'] }, 'reply'))).toBeNull();
  });
});
