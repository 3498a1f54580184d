import { instant } from '../../../kernel/instant.js';
import { isRecoveryCode, owedFrom, plainCode, stepAt, stepOf } from './second-factor.js';

const NOW = Date.parse('2026-05-11T01:00:10Z');
const PRESENT = stepAt(NOW);
const codeAt = (step: number) => String(step);

describe('which code is taken', () => {
  it.each([
    [-2, null],
    [-1, PRESENT - 1],
    [0, PRESENT],
    [1, PRESENT + 1],
    [2, null],
  ])('%i steps off', (off, step) => {
    expect(stepOf(codeAt(PRESENT + off), NOW, 0, codeAt)).toBe(step);
  });

  it('takes none twice, and none that is older than the last one', () => {
    expect(stepOf(codeAt(PRESENT), NOW, PRESENT, codeAt)).toBeNull();
    expect(stepOf(codeAt(PRESENT - 1), NOW, PRESENT, codeAt)).toBeNull();
    expect(stepOf(codeAt(PRESENT + 1), NOW, PRESENT, codeAt)).toBe(PRESENT + 1);
  });
});

it('reads what people type', () => {
  expect(plainCode(' 123 456 ')).toBe('123456');
  expect(isRecoveryCode(plainCode('ABCD-2345-efgh-6723'))).toBe(true);
  expect(isRecoveryCode('123456')).toBe(false);
});

it('is owed when the days of grace are over', () => {
  const demandedSince = instant('2026-05-11T01:00:00.000Z');
  expect(owedFrom({ demandedSince, graceDays: 0 })).toBe(demandedSince);
  expect(owedFrom({ demandedSince, graceDays: 14 })).toBe('2026-05-25T01:00:00.000Z');
});
