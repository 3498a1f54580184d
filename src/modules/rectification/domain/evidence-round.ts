import { day, isDay, type Day } from '../../../kernel/day.js';

/** The day until which a long-term task owes its next evidence: so many months after the last one. */
export function nextEvidenceOn(last: Day, everyMonths: number): Day {
  const [year = 0, month = 0, date = 0] = last.split('-').map(Number);
  const months = year * 12 + (month - 1) + everyMonths;
  const head = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  for (let on = date; on > 28; on -= 1) if (isDay(`${head}-${on}`)) return day(`${head}-${on}`);
  return day(`${head}-${String(Math.min(date, 28)).padStart(2, '0')}`);
}
