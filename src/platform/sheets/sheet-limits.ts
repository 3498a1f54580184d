import { FileTooLargeError } from './sheet-errors.js';

const MB = 1024 * 1024;

/** Ten times the largest month of a big city still fits. */
export const SHEET_LIMITS = {
  bytes: 10 * MB,
  unpackedBytes: 200 * MB,
  /** Unpacked size against packed size; a real workbook stays under 30. */
  ratio: 100,
  zipEntries: 5000,
  rows: 20_000,
  /** Excel's own number of columns is 16,384; no list of cases has a hundred. */
  columns: 500,
  /** What one cell of Excel can hold. */
  cellChars: 32_767,
  /** Of all cells together: one long text can be stored once and shown in every cell. */
  chars: 60_000_000,
  apart: { memoryMb: 768, seconds: 60 },
} as const;

/** Throws FileTooLargeError. */
export function requireSize(bytes: Buffer, filename: string): void {
  if (bytes.length > SHEET_LIMITS.bytes)
    throw new FileTooLargeError({ filename, limitMb: SHEET_LIMITS.bytes / MB });
}
