/** Colours of the mails; each text colour reaches 4.5:1 on white. */
export const ACCENT = '#1B5796';
export const ACCENT_SOFT = '#A9C8E8';
export const INK = '#17212F';
export const INK_SECOND = '#4A5768';
export const INK_THIRD = '#5C6778';
export const BAND = '#14263F';
export const BAND_TEXT = '#C9D4E3';
export const WHITE = '#FFFFFF';
export const PAGE = '#F4F6F9';
export const HAIRLINE = '#E1E6ED';

export const GREEN = '#1C7A48';
export const YELLOW = '#7A5A00';
export const ORANGE = '#A84A0C';
export const RED = '#B3261E';

/** Names of several words need no quotes in CSS, and quotes would have to be escaped in every style attribute. */
const FONTS =
  'PingFang SC,HarmonyOS Sans SC,Microsoft YaHei UI,Microsoft YaHei,Noto Sans CJK SC,Source Han Sans SC,system-ui,sans-serif';

/** Style of a cell with text. Said on every cell: some desktop clients inherit nothing into nested tables. */
export function type(size: number, line: number, colour: string, weight: 400 | 600 = 400): string {
  return `font-family:${FONTS};font-size:${size}px;line-height:${line}px;color:${colour};font-weight:${weight}`;
}
