import type { components } from '../../api/schema';
import type { Phrase } from '../../i18n/words';

type State = components['schemas']['MailHeadResponse']['state'];

export const STATE_WORDS: Record<State, Phrase> = {
  waiting: { zh: '排队中', en: 'Waiting' },
  sending: { zh: '正在发', en: 'Sending' },
  sent: { zh: '已发出', en: 'Sent' },
  refused: { zh: '被拒收', en: 'Refused' },
  uncertain: { zh: '不确定，请核对', en: 'Uncertain: please check' },
  failed: { zh: '多次没发出，已放弃', en: 'Given up after many tries' },
};
