import type { CellValue } from 'exceljs';

const pad = (part: number): string => String(part).padStart(2, '0');

function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const day = value.toISOString().slice(0, 10);
  const minutes = Math.round((value.getTime() % 86_400_000) / 60_000);
  // A clock time is told as well: cover letters state the minute of the hand-over.
  return minutes > 0 && minutes < 1440 ? `${day} ${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}` : day;
}

function numberText(value: number, format: string | undefined): string {
  // Fifteen digits is what Excel itself holds; beyond them lies binary dust.
  const text = Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15)));
  return format && /^0+$/.test(format) ? text.padStart(format.length, '0') : text;
}

/**
 * What a person sees in the cell. A formula gives its stored result, or its own text when none is stored: nothing is
 * ever computed. Dates are YYYY-MM-DD, with HH:mm when there is a time of day.
 */
export function cellText(value: CellValue, format?: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value, format);
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('formula' in value || 'sharedFormula' in value) {
    const formula = 'formula' in value ? value.formula : value.sharedFormula;
    return value.result === undefined ? `=${formula}` : cellText(value.result, format);
  }
  if ('text' in value) return cellText(value.text as CellValue);
  return 'error' in value ? String(value.error) : '';
}
