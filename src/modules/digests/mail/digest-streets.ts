import { INK_THIRD, RED, spanWords, type Block, type Cell } from '../../notices/index.js';
import type { StreetMailRow } from './digest-mail.model.js';

/** All streets beside each other, those without a late case too; the reader's own is bold. */
export function streetsTable(streets: readonly StreetMailRow[]): Block {
  return {
    kind: 'table',
    columns: [
      { label: '街道', align: 'left', width: 30 },
      { label: '逾期', align: 'left', width: 24 },
      { label: '最长', align: 'right', width: 22 },
      { label: '按期办结率', align: 'right', width: 24 },
    ],
    rows: streets.map((street) => [
      { text: street.name, strong: street.isReader },
      lateCell(street.overdue),
      { text: street.longestOverdue ? spanWords(street.longestOverdue) : '—' },
      { text: street.onTimeRate === null ? '—' : `${(street.onTimeRate * 100).toFixed(1)}%` },
    ]),
  };
}

function lateCell(overdue: number): Cell {
  return overdue > 0
    ? { text: `■ ${overdue} 件`, ink: RED, strong: true }
    : { text: '无逾期', ink: INK_THIRD };
}
