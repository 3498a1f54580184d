import { changeWords, type Block } from '../../notices/index.js';
import type { StateMailRow } from './rollup-mail.model.js';

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
