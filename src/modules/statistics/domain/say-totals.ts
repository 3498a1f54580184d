interface Totals {
  before: number;
  split: number;
  after: number;
}

/** Shanghai's form: "87件(10件为拆分件,共计分办97件)"; nothing in brackets where nothing was split. */
export function sayTotals({ before, split, after }: Totals): string {
  return split > 0 ? `${before}件(${split}件为拆分件,共计分办${after}件)` : `${before}件`;
}

/** "511(+1)": what splitting added. */
export function sayShort({ before, after }: Totals): string {
  return after === before ? String(before) : `${before}(+${after - before})`;
}

/** "福安4.5件, 蕉城0.5件": only units that have any. */
export function sayShares(units: readonly { name: string; share: string }[]): string {
  return units
    .filter(({ share }) => share !== '0')
    .map(({ name, share }) => `${name}${share}件`)
    .join(', ');
}
