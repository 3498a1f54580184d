import type { Phrase } from '../../i18n/words';
import type { ReturnReason } from './case-api';

/** Why a unit says that a case is not its own. */
export const REASON_WORDS: Record<ReturnReason, Phrase> = {
  WRONG_AREA: { zh: '属地不符', en: 'Wrong area' },
  WRONG_DUTY: { zh: '职能不符', en: 'Wrong duty' },
  UNCLEAR_RIGHTS: { zh: '权属不清', en: 'Unclear rights' },
};
