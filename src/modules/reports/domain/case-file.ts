export const CASE_FILE_FORMATS = ['pdf', 'zip'] as const;
export type CaseFileFormat = (typeof CASE_FILE_FORMATS)[number];

/** What is bound into one zip; each case is a folder. */
export const MOST_CASES = 50;

/** What stands over a file that holds the complainant. */
export const INTERNAL_MARK = '内部　含举报人信息　严禁外传';

const ORDINALS = '一二三四五六七八九十';

/** 一 … 二十九: the number of a chapter. */
export function chapterNumber(at: number): string {
  const [tens, ones] = [Math.floor(at / 10), at % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${ORDINALS[tens - 1]}十`;
  return head + (ones === 0 ? '' : ORDINALS[ones - 1]!);
}
