import { at, day } from '../../../kernel/day.js';
import { staysIn } from './stays-in.js';

const off = (id: string) => ({ id, writtenOffAt: at(day('2026-06-01'), '09:00') });
const LAST = [
  { taskId: 'open', status: 'in-progress' },
  { taskId: 'told', status: 'written-off' },
];

describe('what is written off', () => {
  it('stays for good where the office keeps it', () => {
    const stays = staysIn(true, LAST);
    expect([off('open'), off('told'), off('new')].map(stays)).toEqual([true, true, true]);
  });

  it('else stays for the one issue that says so, and never comes in', () => {
    const stays = staysIn(false, LAST);
    expect([off('open'), off('told'), off('new')].map(stays)).toEqual([true, false, false]);
    // 反弹: open again, so it is back.
    expect(stays({ id: 'told', writtenOffAt: null })).toBe(true);
  });
});
