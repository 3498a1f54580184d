import type { FieldError, Wording } from '../../../kernel/errors.js';
import { LADDERS, tierOf, type From, type Ladder, type Ladders } from './reminder-ladder.js';

const MOST = 20;

const TWICE: Wording = {
  zh: '这一级和前面一级的时间相同，请改时间或删掉一级。',
  en: 'This rung begins at the same time as one before it; change it or remove one.',
};
const NOBODY: Wording = {
  zh: '这一级没有收件人，请至少选一类，或停用它。',
  en: 'This rung is for nobody; choose somebody or switch it off.',
};
const NUMBER: Wording = {
  zh: '数字超出范围：份额 1%–100%，小时 1–240，天数 0–90，工作日 1–90。',
  en: 'Out of range: share 1-100 %, hours 1-240, days left 0-90, working days late 1-90.',
};
const MANY: Wording = { zh: '一条阶梯最多 20 级。', en: 'A ladder has at most 20 rungs.' };

/** What is wrong with ladders that were set by hand, told at the rung. */
export function findLadderErrors(ladders: Ladders): FieldError[] {
  return LADDERS.flatMap((name) => {
    const ladder = ladders[name];
    const seen = new Set<string>();
    const faults = ladder.flatMap(({ from, to, on }, at) => {
      const field = `ladders.${name}.${at}`;
      const key = identity(name, from);
      const twice = seen.has(key);
      seen.add(key);
      return [
        ...(isInRange(from) ? [] : [fault(field, 'number', NUMBER)]),
        ...(twice ? [fault(field, 'twice', TWICE)] : []),
        ...(on && to.length === 0 ? [fault(field, 'nobody', NOBODY)] : []),
      ];
    });
    return ladder.length > MOST ? [fault(`ladders.${name}`, 'many', MANY), ...faults] : faults;
  });
}

/** Lowest first, as the ladder is read: hours and shares, days left from far to near, days late from few to many. */
export function inOrder(ladder: Ladder): Ladder {
  return ladder.toSorted((one, other) => {
    const [kind, size] = rank(one.from);
    const [otherKind, otherSize] = rank(other.from);
    return kind - otherKind || size - otherSize;
  });
}

function rank(from: From): [number, number] {
  if ('hoursPassed' in from) return [0, from.hoursPassed];
  if ('limitUsed' in from) return [0, from.limitUsed * 1000];
  if ('daysLeft' in from) return [1, from.daysLeft === 'threshold' ? -3.5 : -from.daysLeft];
  if ('dueBefore' in from) return [2, 0];
  return [3, from.workingDaysLate];
}

function isInRange(from: From): boolean {
  const whole = (n: number, least: number, most: number): boolean =>
    Number.isInteger(n) && n >= least && n <= most;
  if ('limitUsed' in from) return from.limitUsed >= 0.01 && from.limitUsed <= 1;
  if ('hoursPassed' in from) return whole(from.hoursPassed, 1, 240);
  if ('daysLeft' in from) return from.daysLeft === 'threshold' || whole(from.daysLeft, 0, 90);
  if ('dueBefore' in from) return from.dueBefore === 'next-opening';
  return whole(from.workingDaysLate, 1, 90) && (from.every === undefined || whole(from.every, 1, 90));
}

const identity = (name: (typeof LADDERS)[number], from: From): string =>
  'workingDaysLate' in from ? `late-${from.workingDaysLate}` : tierOf(name, from);

const fault = (field: string, what: string, wording: Wording): FieldError => ({
  field,
  code: `reminder.rung_${what}`,
  wording,
});
