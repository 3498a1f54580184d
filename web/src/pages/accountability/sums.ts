import type { Register, RegisterSum } from './use-accountability';

export type SumKind = 'street' | 'month';

/** One figure of one row, and the list that it is the sum of; nothing has no list. */
export interface SumFigure {
  figure: Register['figures'][number];
  amount: string;
  to: string | null;
}

export interface SumRow {
  /** Null of the acts of no street, and of the last row, which sums all. */
  key: string | null;
  name: string | null;
  isSum: boolean;
  figures: SumFigure[];
}

/** The figures that occur at all. */
export function figuresOf({ figures, total }: Register): Register['figures'] {
  return figures.filter(({ key }) => total.some(({ figure }) => figure === key));
}

/** The register by street or by month, the sum of all last. */
export function sumRows(data: Register, kind: SumKind, search: URLSearchParams): SumRow[] {
  const figures = figuresOf(data);
  const rowOf = ({ key, amounts, name }: RegisterSum, isSum: boolean): SumRow => ({
    key,
    name: name || null,
    isSum,
    figures: figures.map((figure) => {
      const amount = amounts.find((one) => one.figure === figure.key)?.amount ?? '0';
      const to = amount === '0' ? null : narrowed(search, kind, { key, isSum }, figure.key);
      return { figure, amount, to };
    }),
  });
  const rows = kind === 'street' ? data.byStreet : data.byMonth;
  return [...rows.map((row) => rowOf(row, false)), rowOf({ key: null, name: '', amounts: data.total }, true)];
}

function narrowed(
  search: URLSearchParams,
  kind: SumKind,
  { key, isSum }: Pick<SumRow, 'key' | 'isSum'>,
  figure: string,
): string {
  const next = new URLSearchParams(search);
  next.set('figure', figure);
  if (kind === 'street' && key) next.set('street', key);
  if (kind === 'street' && !key && !isSum) next.set('nostreet', '1');
  if (kind === 'month' && key) {
    next.set('from', `${key}-01`);
    next.set('to', lastDayOf(key));
  }
  return `?${next.toString()}`;
}

function lastDayOf(month: string): string {
  const [year, of] = month.split('-').map(Number) as [number, number];
  return `${month}-${String(new Date(Date.UTC(year, of, 0)).getUTCDate()).padStart(2, '0')}`;
}
