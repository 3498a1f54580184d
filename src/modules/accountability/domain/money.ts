/** 元 as it is typed into whole 分, exactly: 251542.71 is 25154271. Null for what is no amount of money, or none. */
export function fenOf(text: string): number | null {
  const found = /^(\d{1,3}(?:[,，]\d{3})+|\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!found) return null;
  const yuan = Number(found[1]!.replaceAll(/[,，]/g, ''));
  const fen = yuan * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(fen) && fen > 0 ? fen : null;
}

/** 25154271 as 251542.71; no division of floats is involved. */
export function yuanOf(fen: number): string {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** In 万元 with as many digits as it takes: 25.154271. */
export function wanYuanOf(fen: number): string {
  const digits = String(fen).padStart(7, '0');
  const part = digits.slice(-6).replace(/0+$/, '');
  return part ? `${digits.slice(0, -6)}.${part}` : digits.slice(0, -6);
}
