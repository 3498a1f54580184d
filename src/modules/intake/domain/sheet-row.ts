/** One line of a sheet as Excel numbers it (the first line is 1), every cell as text. */
export interface SheetRow {
  number: number;
  cells: string[];
}

export function isBlankRow(row: SheetRow): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}
