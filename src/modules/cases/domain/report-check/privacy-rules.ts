import { halfWidth } from '../../../../kernel/text.js';
import { findPersonalData } from '../personal-data.js';
import { NEVER_PUBLIC, PERSONAL_DATA_WORDS } from '../refused-personal-data.js';
import { findingAt, textsOf, type CheckedReport, type Finding } from './checked-report.js';
import { privateNames } from './names.js';

/** What must not stand in a published table. A guess at a name only warns; numbers of people block. */
export function privacyFindings(report: CheckedReport): Finding[] {
  return textsOf(report).flatMap(({ field, text }) => [
    ...findPersonalData(text).map(({ kind, start, end, text: found }) => {
      const wording = {
        zh: '像是{what}，公开表里不能有，请删去',
        en: 'looks like {whatEn}; it must not be published, take it out',
      };
      const { zh, en } = PERSONAL_DATA_WORDS[kind];
      const blocks = NEVER_PUBLIC.includes(kind);
      const code = kind === 'id-number' && !hasCheckDigit(found) ? 'privacy.id-like' : `privacy.${kind}`;
      return findingAt(field, [start, end], blocks ? 'block' : 'warn', code, wording, {
        what: zh,
        whatEn: en,
      });
    }),
    ...privateNames(text).map(({ start, end, isComplainant }) =>
      isComplainant
        ? findingAt(field, [start, end], 'warn', 'privacy.complainant', {
            zh: '单独写了举报人，请改成“群众”',
            en: 'tells the complainant apart; write “the public”',
          })
        : findingAt(field, [start, end], 'warn', 'privacy.name', {
            zh: '像是个人姓名，请写成“王某某”',
            en: 'looks like a private name; write it veiled',
          }),
    ),
  ]);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the last sign of an identity number follows from the others; a masked one cannot be counted. */
export function hasCheckDigit(number: string): boolean {
  const plain = halfWidth(number).toUpperCase();
  if (!/^\d{17}[\dX]$/.test(plain)) return true;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(plain[at]), 0);
  return '10X98765432'[sum % 11] === plain[17];
}
