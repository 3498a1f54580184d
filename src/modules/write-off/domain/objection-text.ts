import type { Wording } from '../../../kernel/errors.js';

export const SHORTEST_OBJECTION = 10;
export const LONGEST_OBJECTION = 1000;

/** What is written on the public page, without what a screen does not show; line ends as one sign. */
export function cleanObjection(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, '')
    .trim();
}

/** Why it cannot be taken, or null. `namesSomebody` is whether a telephone or identity number was found in it. */
export function wrongInObjection(text: string, namesSomebody: boolean): Wording | null {
  const length = [...text].length;
  if (length < SHORTEST_OBJECTION)
    return {
      zh: `请写清哪里没有整改到位，至少 ${SHORTEST_OBJECTION} 个字。`,
      en: `Say what has not been put right, in at least ${SHORTEST_OBJECTION} characters.`,
    };
  if (length > LONGEST_OBJECTION)
    return {
      zh: `最多 ${LONGEST_OBJECTION} 个字，请写短些，或向受理单位反映。`,
      en: `At most ${LONGEST_OBJECTION} characters; shorten it, or tell the office.`,
    };
  if (namesSomebody)
    return {
      zh: '请删去电话号码、身份证号再提交；要留联系方式的，请直接向受理单位反映。',
      en: 'Take telephone and identity numbers out; to leave a way to reach you, tell the office directly.',
    };
  return null;
}
