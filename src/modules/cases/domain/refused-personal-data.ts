import type { FieldError, Wording } from '../../../kernel/errors.js';
import { findPersonalData, type PersonalDataKind } from './personal-data.js';

export const PERSONAL_DATA_WORDS: Record<PersonalDataKind, Wording> = {
  phone: { zh: '电话号码', en: 'a telephone number' },
  'id-number': { zh: '身份证号', en: 'an identity number' },
  plate: { zh: '车牌号', en: 'a number plate' },
  'door-number': { zh: '楼栋门牌', en: 'a flat' },
};

/** A plate may belong to the lorry that is complained of; the others are always somebody's own. */
export const NEVER_PUBLIC: readonly PersonalDataKind[] = ['phone', 'id-number', 'door-number'];

/** 走访 asks the people around; whoever complained is not told apart among them. */
const COMPLAINANT = /举报人|投诉人|信访人|反映人|来电人|来信人/;

/** Personal data in a text, at its field: what it is and where, so that it can be taken out. */
export function personalDataIn(
  field: string,
  text: string | null,
  kinds: readonly PersonalDataKind[] = NEVER_PUBLIC,
): FieldError[] {
  return findPersonalData(text ?? '')
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, start, end }) => ({
      field,
      code: `personal_data.${kind}`,
      wording: {
        zh: '第 {position} 字起像是{what}，请删去或写得概括些',
        en: 'from character {position} on this looks like {whatEn}; leave it out or say it in general',
      },
      details: {
        position: Array.from((text ?? '').slice(0, start)).length + 1,
        start,
        end,
        what: PERSONAL_DATA_WORDS[kind].zh,
        whatEn: PERSONAL_DATA_WORDS[kind].en,
      },
    }));
}

/** Words that tell the complainant apart from the other people around. */
export function complainantIn(field: string, text: string | null): FieldError[] {
  const found = COMPLAINANT.exec(text ?? '');
  if (!found) return [];
  const wording = {
    zh: '走访不单独写“{word}”，请写“周边群众”',
    en: 'do not tell the complainant (“{word}”) apart; write of the people around',
  };
  return [{ field, code: 'visit.complainant', wording, details: { word: found[0] } }];
}
