const MB = 1024 * 1024;

/** Ten times the largest month of a big city still fits. */
export const SHEET_LIMITS = {
  bytes: 10 * MB,
  unpackedBytes: 200 * MB,
  /** Unpacked size against packed size; a real workbook stays under 30. */
  ratio: 100,
  zipEntries: 5000,
  rows: 20_000,
  /** What one cell of Excel can hold. */
  cellChars: 32_767,
} as const;
