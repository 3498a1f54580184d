import type { Words } from '../../../i18n/words';

export const actsWords = {
  title: { zh: '问责处罚 {n} 项', en: 'Accountability and penalties {n}' },
  register: { zh: '登记一项', en: 'Register one' },
  fine: { zh: '罚款 {n} 元', en: 'fine {n} yuan' },
} satisfies Words;
