import type { Light } from '../../shared/clock-light/light';
import type { GridDay } from '../../shared/explanation-card/grid-day';
import type { TrackStep } from '../../shared/step-track/step-track';

const light = (over: Partial<Light>): Light => ({
  colour: 'green',
  hollow: false,
  remaining: null,
  overdue: null,
  dueAt: '2026-05-20T10:00:00.000Z',
  tentative: false,
  ...over,
});

export const LIGHTS: Light[] = [
  light({ remaining: { unit: 'day', amount: 6 } }),
  light({ colour: 'yellow', remaining: { unit: 'working-day', amount: 2 } }),
  light({ colour: 'orange', remaining: { unit: 'minute', amount: 260 } }),
  light({ colour: 'orange', dueAt: '2026-05-20T16:00:00.000Z', remaining: { unit: 'minute', amount: 620 } }),
  light({ colour: 'red', overdue: { unit: 'working-day', amount: 2 } }),
  light({ colour: 'none', dueAt: null }),
  light({ colour: 'none', tentative: true, dueAt: '2027-01-08T16:00:00.000Z' }),
  light({ colour: 'done' }),
];

export const HOLLOW: Light[] = [
  light({ hollow: true, remaining: { unit: 'day', amount: 41 }, tentative: true }),
  light({ colour: 'yellow', hollow: true, remaining: { unit: 'day', amount: 8 } }),
  light({ colour: 'orange', hollow: true }),
  light({ colour: 'red', hollow: true, overdue: { unit: 'day', amount: 5 } }),
];

export const DUE_TODAY = LIGHTS[2] as Light;
export const IN_TIME = LIGHTS[0] as Light;

const at = (day: number, month: number): string => `2026-0${month}-${String(day).padStart(2, '0')}`;
const rest = (day: number, reason: string): GridDay => ({ day: at(day, 5), mark: 'skipped', reason });
const work = (day: number, count: number): GridDay => ({ day: at(day, 5), mark: 'counted', count });

/** 29 April + 10 working days + 3 of extension. */
export const GRID: GridDay[] = [
  { day: at(27, 4), mark: 'outside' },
  { day: at(28, 4), mark: 'outside' },
  { day: at(29, 4), mark: 'start' },
  { day: at(30, 4), mark: 'counted', count: 1 },
  ...[1, 2, 3, 4, 5].map((day) => rest(day, '劳动节')),
  work(6, 2),
  work(7, 3),
  work(8, 4),
  { day: at(9, 5), mark: 'added', count: 5, reason: '劳动节调休' },
  rest(10, '周日'),
  ...[11, 12, 13, 14, 15].map((day, index) => work(day, index + 6)),
  rest(16, '周六'),
  rest(17, '周日'),
  { day: at(18, 5), mark: 'extended', count: 1 },
  { day: at(19, 5), mark: 'extended', count: 2 },
  { day: at(20, 5), mark: 'due', reason: '+3' },
  ...[21, 22, 23, 24].map((day): GridDay => ({ day: at(day, 5), mark: 'outside' })),
];

/** Eleven weeks from 2 March 2026, to see the fold. */
export const LONG_GRID: GridDay[] = Array.from({ length: 77 }, (_, index): GridDay => {
  const day = new Date(Date.UTC(2026, 2, 2 + index)).toISOString().slice(0, 10);
  if (index === 0) return { day, mark: 'start' };
  if (index === 75) return { day, mark: 'due' };
  if (index > 75) return { day, mark: 'outside' };
  return index % 7 > 4
    ? { day, mark: 'skipped', reason: '周末' }
    : { day, mark: 'counted', count: index - Math.floor(index / 7) * 2 };
});

export const STEPS: TrackStep[] = [
  { key: 'register', state: 'done', time: '4/29 10:20', note: '周敏' },
  { key: 'dispatch', state: 'done', time: '4/29 11:06', note: '周敏' },
  { key: 'sign', state: 'done', time: '4/29 11:44', note: '韩磊 · 38 分' },
  { key: 'rectify', state: 'done', time: '5/8 初次答复', note: '区水务局' },
  { key: 'report', state: 'done', time: '5/20 09:31', note: '韩磊' },
  { key: 'verify', state: 'current', time: '限今日 18:00', note: '待 陈立' },
  { key: 'close', state: 'todo' },
  { key: 'publish', state: 'todo' },
];

const drawn = (wall: string, water: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300" fill="${wall}"/><circle cx="150" cy="120" r="62" fill="#7d7a75"/><circle cx="150" cy="120" r="50" fill="#202326"/><rect y="200" width="400" height="100" fill="${water}"/></svg>`,
  )}`;

export const BEFORE = {
  src: drawn('#8f8d82', '#3b3a2c'),
  alt: '整改前，排口，4 月 29 日 15:12',
  caption: '4 月 29 日 15:12 · 韩磊',
};
export const AFTER = {
  src: drawn('#a7a79c', '#6f9494'),
  alt: '整改后，排口，5 月 20 日 09:18',
  caption: '5 月 20 日 09:18 · 韩磊',
};
