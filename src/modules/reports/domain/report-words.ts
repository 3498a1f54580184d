import type { Wording } from '../../../kernel/errors.js';
import type { Channel, Closure, Verdict } from '../../cases/domain/index.js';

/** The words of the official forms; import reads every one of them back. */
export const VERDICT_WORDS: Record<Verdict, Wording> = {
  TRUE: { zh: '属实', en: 'True' },
  MOSTLY: { zh: '基本属实', en: 'Basically true' },
  PARTLY: { zh: '部分属实', en: 'Partly true' },
  FALSE: { zh: '不属实', en: 'Untrue' },
};

export const CLOSURE_WORDS: Record<Closure, Wording> = {
  OPEN: { zh: '未办结', en: 'Open' },
  STAGE_CLOSED: { zh: '阶段性办结', en: 'Stage-closed' },
  CLOSED: { zh: '已办结', en: 'Closed' },
};

export const CHANNEL_WORDS: Record<Channel, Wording> = {
  PHONE: { zh: '来电', en: 'Telephone' },
  LETTER: { zh: '来信', en: 'Letter' },
  WECHAT: { zh: '微信', en: 'WeChat' },
  OTHER: { zh: '其他途径', en: 'Other' },
};
