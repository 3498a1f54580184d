import type { FieldError, Wording } from '../../../kernel/errors.js';
import type { ColumnKey } from './columns.js';

/** Which tasks a ledger takes; an empty list takes all. */
export interface ViewFilter {
  sources: string[];
  types: string[];
  campaignId: string | null;
  /** Keep what is written off; else it leaves after the issue that says so. */
  keepWrittenOff: boolean;
}

export interface ViewColumn {
  key: ColumnKey;
  /** As it is headed in this ledger, where the catalogue's word is not the office's. */
  heading: string | null;
}

/** A ledger as the office sets it up. */
export interface ViewFacts {
  name: string;
  /** The official title above the table. */
  heading: string;
  notes: string;
  filter: ViewFilter;
  columns: ViewColumn[];
  active: boolean;
}

const SAYS = {
  identity: {
    zh: '请保留“序号”或“任务编号”，回填时要靠它认出是哪一行。',
    en: 'Keep the serial or the task number: rows that are filled in are told apart by it.',
  },
  twice: { zh: '每一列只能选一次。', en: 'Each column stands once.' },
  heading: {
    zh: '有两列的表头相同，请改其中一个。',
    en: 'Two columns have the same heading; change one of them.',
  },
} satisfies Record<string, Wording>;

/** All that is wrong with the columns of a view; empty when they hold. */
export function findColumnErrors(columns: readonly ViewColumn[], headingOf: (of: ViewColumn) => string) {
  const errors: FieldError[] = [];
  const say = (code: keyof typeof SAYS): void => {
    errors.push({ field: 'columns', code: `ledger.${code}`, wording: SAYS[code] });
  };
  const keys = columns.map(({ key }) => key);
  if (!keys.includes('serial') && !keys.includes('number')) say('identity');
  if (new Set(keys).size < keys.length) say('twice');
  const headings = columns.map((one) => plainHeading(headingOf(one)));
  if (new Set(headings).size < headings.length && new Set(keys).size === keys.length) say('heading');
  return errors;
}

/** A heading as it is compared: without blanks, breaks and the width of its brackets. */
export function plainHeading(text: string): string {
  return text.replace(/\s+/g, '').replaceAll('(', '（').replaceAll(')', '）');
}
