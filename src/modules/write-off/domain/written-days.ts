import type { Day } from '../../../kernel/day.js';
import type { PublicityWindow } from './window.js';

/** `2026年5月11日` */
export function longDay(on: Day): string {
  const [year, month, date] = on.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** As notices state it: from, to, how many days of which kind. */
export function windowWords({ startOn, endOn, amount, unit, countFirstDay }: PublicityWindow): string {
  const kind = unit === 'working-day' ? '个工作日' : '日';
  const first = countFirstDay ? '' : '，公示首日不计入';
  return `${longDay(startOn)}至${longDay(endOn)}（${amount}${kind}${first}）`;
}
