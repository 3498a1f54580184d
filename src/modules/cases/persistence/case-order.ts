import { DomainError, type Wording } from '../../../kernel/errors.js';

export const CASE_SORTS = ['due', 'newest', 'number', 'batch', 'street', 'status'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];
export const DIRECTIONS = ['asc', 'desc'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The sorts that go group by group, and the column that makes the groups. */
export const GROUPED = { batch: 'batchId', street: 'streetId', status: 'status' } as const;
export type GroupedSort = keyof typeof GROUPED;
export const isGrouped = (sort: CaseSort): sort is GroupedSort => sort in GROUPED;

/**
 * A part of an order in which one indexed column decides. The order of a list is one stretch after the other, so that
 * no sort needs an expression that only one of the databases could index.
 */
export interface Stretch {
  key: string;
  where: string | null;
  parameters: Record<string, unknown>;
  column: 'dueOrder' | 'id' | 'numberKey';
  down: boolean;
}

/** The stretches of the sorts that need no groups; cases without a number come last both ways. */
export function stretchesOf(sort: Exclude<CaseSort, GroupedSort>, direction: Direction): Stretch[] {
  const down = direction === 'desc';
  const whole = { where: null, parameters: {}, down };
  if (sort === 'due') return [{ key: 'due', column: 'dueOrder', ...whole }];
  if (sort === 'newest') return [{ key: 'newest', column: 'id', ...whole }];
  return [
    { key: 'numbered', where: 'c.numberKey IS NOT NULL', parameters: {}, column: 'numberKey', down },
    { key: 'no-number', where: 'c.numberKey IS NULL', parameters: {}, column: 'id', down },
  ];
}

/** One stretch for each group in the order given, the most urgent case of a group first. */
export function groupStretches(sort: GroupedSort, groups: readonly (string | null)[]): Stretch[] {
  // A street's own index does not have its cases in this order.
  const isIn = sort === 'street' ? '(c.streetId = :group) IS TRUE' : `c.${GROUPED[sort]} = :group`;
  return groups.map((group) => ({
    key: group ?? '',
    where: group === null ? `c.${GROUPED[sort]} IS NULL` : isIn,
    parameters: group === null ? {} : { group },
    column: 'dueOrder',
    down: false,
  }));
}

/** Where a page begins: behind this row, or before it. */
export interface Cursor {
  back: boolean;
  stretch: string;
  value: string;
  id: string;
}

export class BadCursorError extends DomainError {
  readonly code = 'list.bad_cursor';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '翻页位置已失效,请回到第一页。',
    en: 'The page position is no longer valid.',
  };
}

export function writeCursor({ back, stretch, value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([back ? 'b' : 'f', stretch, value, id])).toString('base64url');
}

export function readCursor(cursor: string): Cursor {
  try {
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    const [way, stretch, value, id] = parts as string[];
    if (parts.length === 4 && parts.every((part) => typeof part === 'string'))
      return { back: way === 'b', stretch: stretch!, value: value!, id: id! };
  } catch {
    // falls through to the refusal
  }
  throw new BadCursorError();
}
