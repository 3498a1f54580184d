import { readBatchTitle } from './batch-title.js';
import type { Channel } from '../../cases/domain/index.js';
import type { Header } from './header-map.js';
import { readThrough, type RawCell } from './raw-row.js';
import { parseChannel } from './row-values.js';
import { isBlankRow, type SheetRow } from '../../../kernel/sheet.js';
import { halfWidth, squash, wordKey } from './text.js';

export type SkipReason = 'title' | 'header' | 'blank' | 'section' | 'total' | 'note' | 'continued';

/** A row that is no case; it stays in the report so that nobody has to wonder where it went. */
export interface SkippedRow {
  rowNumber: number;
  reason: SkipReason;
  text: string;
  /** Its filled cells, below a heading line under their headings. */
  raw: RawCell[];
}

/** What a heading between the cases says about those below it. */
export interface Section {
  channel: Channel | null;
  batchLabel: string | null;
}

const TOTAL = /^(?:合计|总计|小计|共计|累计)/;
const NOTE = /^\(?(?:注|备注|说明|填表|制表|审核|联系人|联系电话|单位|填报|打印|统计时间)[^::]{0,6}[:：]/;

const LONGEST_SECTION = 60;

function filled(row: SheetRow): { index: number; text: string }[] {
  return row.cells.map((cell, index) => ({ index, text: squash(cell) })).filter(({ text }) => text !== '');
}

/** A heading such as “一、来电(3件)” or “第5批” standing alone in its row; null for every other row. */
export function readSection(row: SheetRow): Section | null {
  const [only, ...others] = filled(row);
  if (!only || others.length > 0 || only.text.length > LONGEST_SECTION) return null;
  const bare = only.text.replace(/\(.*?\)/g, '').replace(/^[一二三四五六七八九十\d]+[、.]/, '');
  const channel = parseChannel(bare.replace(/(?:举报|件|部分|类)+$/, '')).value;
  const { label } = readBatchTitle(bare);
  const isLabel = label !== null && bare.length <= label.length + 12;
  return channel || isLabel ? { channel, batchLabel: isLabel ? label : null } : null;
}

/** Why a row below the heading is no case; null when it is one. When in doubt it is a case and gets rejected aloud. */
export function skipReason(row: SheetRow, header: Header): SkipReason | null {
  const cells = filled(row);
  const first = cells[0];
  if (!first || cells.every(({ index }) => row.carried?.includes(index))) return 'blank';
  const fieldAt = (index: number) => header.columns.find((column) => column.index === index)?.field ?? null;
  if (cells.every(({ index, text }) => fieldAt(index) === 'serial' && /^\d+$/.test(text))) return 'blank';
  if (repeatsHeader(row, header)) return 'header';
  if (row.loose || fieldAt(first.index) !== 'content') {
    if (TOTAL.test(first.text)) return 'total';
    if (readSection(row)) return 'section';
    if (NOTE.test(first.text)) return 'note';
    if (row.loose) return 'note';
    const alone = cells.length === 1 && header.columns.length > 3;
    if (alone && fieldAt(first.index) === 'serial') return 'note';
  }
  return null;
}

function repeatsHeader(row: SheetRow, header: Header): boolean {
  const known = header.columns.filter((column) => column.field !== null);
  const same = known.filter(({ index, header: text }) => wordKey(row.cells[index] ?? '') === wordKey(text));
  return same.length >= 3;
}

/** The number of cases a total row states, as in “合计:16件”; null when it states none. */
export function statedTotal(row: SheetRow): number | null {
  const found = /^(?:合计|总计|共计)\D{0,4}(\d+)件/.exec(filled(row)[0]?.text ?? '');
  return found ? Number(found[1]) : null;
}

const NO_HEADER = { columns: [] };

export function skipped(row: SheetRow, reason: SkipReason, header: Header | null): SkippedRow {
  const texts = isBlankRow(row) ? [] : row.cells.map((cell) => cell.trim()).filter(Boolean);
  const raw = readThrough(header ?? NO_HEADER, row).raw.filter(({ text }) => text.trim() !== '');
  return { rowNumber: row.number, reason, text: halfWidth(texts.join(' ')), raw };
}
