import { changeWords, INK_THIRD, RED, spanWords, type Block, type Cell } from '../../notices/index.js';
import type { StreetMailRow } from './digest-mail.model.js';

/** All streets beside each other, the most late cases first and those without one too; the reader's own is bold. */
export function streetsTable(streets: readonly StreetMailRow[]): Block {
  return {
    kind: 'table',
    columns: [
      { label: '街道', align: 'left', width: 28 },
      { label: '逾期', align: 'left', width: 20 },
      { label: '较上周', align: 'right', width: 16 },
      { label: '最长', align: 'right', width: 16 },
      { label: '按期办结率', align: 'right', width: 20 },
    ],
    rows: streets.map((street) => [
      { text: street.name, strong: street.isReader },
      lateCell(street.overdue),
      { text: changeWords(street.overdue, street.before ?? null) },
      { text: street.longestOverdue ? spanWords(street.longestOverdue) : '—' },
      { text: rateWords(street.onTimeRate) },
    ]),
  };
}

function lateCell(overdue: number): Cell {
  return overdue > 0
    ? { text: `■ ${overdue} 件`, ink: RED, strong: true }
    : { text: '无逾期', ink: INK_THIRD };
}

/** Who has got better or worse most since the digest before; empty where nothing moved. */
export function movedSection(streets: readonly StreetMailRow[]): Block[] {
  const moved = streets.flatMap(({ name, overdue, before }) =>
    typeof before === 'number' ? [{ name, by: overdue - before }] : [],
  );
  const order = moved.toSorted((one, other) => one.by - other.by);
  const [best, worst] = [order[0], order.at(-1)];
  const words = [
    best && best.by < 0 ? `减少最多：${best.name}（\u2212${-best.by}）` : '',
    worst && worst.by > 0 ? `增加最多：${worst.name}（+${worst.by}）` : '',
  ].filter(Boolean);
  return words.length > 0 ? [{ kind: 'note', words: `较上周${words.join('，')}。` }] : [];
}

/** `94.1%`, or a dash where nothing was due. */
export function rateWords(rate: number | null): string {
  return rate === null ? '—' : `${(rate * 100).toFixed(1)}%`;
}
