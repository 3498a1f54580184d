import type { Phrase } from '../../i18n/words';
import type { CaseLine } from './case-api';

/** How the complaint came in. */
export const CHANNEL_WORDS: Record<NonNullable<CaseLine['channel']>, Phrase> = {
  PHONE: { zh: '来电', en: 'Telephone' },
  LETTER: { zh: '来信', en: 'Letter' },
  WECHAT: { zh: '微信', en: 'WeChat' },
  OTHER: { zh: '其他渠道', en: 'Other channel' },
};
