import { cpus, totalmem } from 'node:os';
import { goalsOf, isMet, type Figure, type Goal } from './figure.js';

export interface Machine {
  cores: number;
  model: string;
  memoryGiB: number;
  node: string;
}

export function machine(): Machine {
  return {
    cores: cpus().length,
    model: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
}

const round = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2);

function goalWords(goal: Goal): string {
  const bound = goal.atMost === undefined ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
  return `${goal.of === 'value' ? '' : `${goal.of} `}${bound}`;
}

/** A table for people. */
export function asTable(figures: readonly Figure[]): string {
  const head = [
    'db',
    'measure',
    'what',
    'median',
    'p95',
    'p99',
    'max',
    'unit',
    'reference',
    'ratio',
    'goal',
    '',
  ];
  const rows = figures.map((one) => [
    one.database,
    one.measure,
    one.what,
    round(one.value),
    one.p95 === undefined ? '' : round(one.p95),
    one.p99 === undefined ? '' : round(one.p99),
    one.max === undefined ? '' : round(one.max),
    one.unit,
    one.reference === undefined ? '' : round(one.reference),
    one.ratio === undefined ? '' : one.ratio.toFixed(2),
    goalsOf(one).map(goalWords).join(', '),
    one.goal ? (isMet(one) ? 'met' : 'MISSED') : '',
  ]);
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
