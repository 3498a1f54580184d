import { FILLED_BY_UNITS, factsOf, type ColumnKey } from './columns.js';
import { MARK_WORDS, type IssueName, type LedgerContent, type MarkedLine } from './frozen.js';
import { issueWords } from './issue-words.js';
import { longMoment } from './printed-days.js';

export interface PaperColumn {
  key: ColumnKey | 'mark';
  heading: string;
  width: number;
  centred: boolean;
}

export interface PaperCell {
  text: string;
  changed: boolean;
}

/** A ledger as its paper says it, the same for Word and Excel. */
export interface LedgerPaper {
  fileName: string;
  heading: string;
  /** 草稿, above each page. */
  draft: boolean;
  /** Issue, moment and figures. */
  under: string;
  columns: PaperColumn[];
  rows: PaperCell[][];
  /** Below the table: who left, what the marks mean, the office's notes. */
  foot: string[];
}

export interface PaperOf {
  content: LedgerContent;
  /** Null for a draft. */
  issue: IssueName | null;
  /** Of which unit this is a part; null for the whole. */
  part: string | null;
}

const MARK: PaperColumn = { key: 'mark', heading: '变动', width: 5, centred: true };

export function paperOf({ content, issue, part }: PaperOf): LedgerPaper {
  const columns = columnsOf(content);
  const said = issue ? issueWords(issue) : '草稿';
  return {
    fileName: [content.name, said, part].filter(Boolean).join('_'),
    heading: content.heading,
    draft: issue === null,
    under: underOf(content, said, part),
    columns,
    rows: content.lines.map((line) => columns.map((column) => cellOf(line, column))),
    foot: [...goneOf(content), ...marksOf(content), ...content.notes.split('\n').filter(Boolean)],
  };
}

/** The sheet that a unit fills in: what it may write is always there, and what its rows are told apart by. */
export function toFillIn(content: LedgerContent): LedgerContent {
  const keys = content.columns.map(({ key }) => key);
  const missing = (['number', ...FILLED_BY_UNITS] as const).filter((key) => !keys.includes(key));
  const columns = [...content.columns, ...missing.map((key) => ({ key, heading: factsOf(key).heading }))];
  const lines = content.lines.map((line) => ({ ...line, mark: null, changed: [] }));
  return { ...content, columns, lines, gone: [], against: null };
}

function columnsOf({ columns, against }: LedgerContent): PaperColumn[] {
  const shown = columns.map(({ key, heading }): PaperColumn => {
    const { width, centred = false } = factsOf(key);
    return { key, heading, width, centred };
  });
  return against ? [...shown.slice(0, 1), MARK, ...shown.slice(1)] : shown;
}

function cellOf({ cells, mark, changed }: MarkedLine, { key }: PaperColumn): PaperCell {
  if (key === 'mark') return { text: mark ? MARK_WORDS[mark].zh : '', changed: mark !== null };
  return { text: cells[key], changed: changed.includes(key) };
}

function underOf({ lines, asOf }: LedgerContent, said: string, part: string | null): string {
  const counts = new Map<string, number>();
  for (const { cells } of lines) counts.set(cells.status, (counts.get(cells.status) ?? 0) + 1);
  const figures = [...counts].map(([status, count]) => `${status} ${count}`).join('、');
  const total = `共 ${lines.length} 项${figures ? `：${figures}` : ''}`;
  return [said, part && `${part}部分`, `截至 ${longMoment(asOf)}`, total].filter(Boolean).join('　');
}

function goneOf({ gone }: LedgerContent): string[] {
  if (gone.length === 0) return [];
  const each = gone.map(({ serial, number, title, why }) => {
    return `第 ${serial} 号 ${number} ${title}（${why === 'written-off' ? '已销号' : '不再列入'}）`;
  });
  return [`较上期移出：${each.join('；')}。`];
}

function marksOf({ against }: LedgerContent): string[] {
  return against ? [`“变动”一列和加粗灰底的内容，是与${issueWords(against)}相比的变动。`] : [];
}
