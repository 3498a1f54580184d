import type { Block } from '../../notices/index.js';
import type { StateMailRow } from './rollup-mail.model.js';

/** `+3`, `−2`, `0`, or a dash when there is nothing to compare with. */
export function changeWords(now: number, before: number | null): string {
  if (before === null) return '—';
  const change = now - before;
  if (change === 0) return '0';
  return change > 0 ? `+${change}` : `\u2212${-change}`;
}

export function statesTable(states: readonly StateMailRow[], compared: string): Block {
  return {
    kind: 'table',
    columns: [
      { label: '状态', align: 'left', width: 46 },
      { label: '今日', align: 'right', width: 18 },
      { label: compared, align: 'right', width: 18 },
      { label: '较上周', align: 'right', width: 18 },
    ],
    rows: states.map(({ name, now, before, lastWeek }) => [
      { text: name },
      { text: String(now), strong: true },
      { text: changeWords(now, before) },
      { text: changeWords(now, lastWeek) },
    ]),
  };
}
