import { isDay, type Day } from '../../../kernel/day.js';
import { squash } from './text.js';

export interface BatchTitle {
  /** Text as printed, such as `第5批` or `第35-1批`. */
  label: string | null;
  date: Day | null;
}

/** 省第33批 keeps its 省, but the 区 of 示例区第5批 belongs to the name before it. */
const LABEL =
  /(?:(?<!\p{Script=Han})[国省市区县])?第[\d〇零一二三四五六七八九十百][\d〇零一二三四五六七八九十百、,~-]{0,12}批|\d[\d、,~-]{0,12}批/u;
const DATE = /(20\d{2})[年./-](\d{1,2})[月./-](\d{1,2})/;

/** Batch label and date out of a title such as “(第5批 2026年5月16日)”; a date that does not exist is left out. */
export function readBatchTitle(text: string): BatchTitle {
  const clean = squash(text);
  // “第三轮第四批” names the round of provinces, not the daily hand-over.
  const label =
    LABEL.exec(clean.replace(/第[\d一二三四五]{1,2}轮第?[\d一二三四五六]{1,2}批/g, ''))?.[0] ?? null;
  const [, year, month = '', date = ''] = DATE.exec(clean) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return { label, date: isDay(day) ? day : null };
}
