/** `320 KB`, `12.4 MB`. */
export const sizeOf = (kilobytes: number): string =>
  kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
