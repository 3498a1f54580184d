import type { Words } from '../../i18n/words';

export const reportCheckWords = {
  block: { zh: '不能上报', en: 'Keeps it back' },
  warn: { zh: '请核对', en: 'Please check' },
  hint: { zh: '可以写得更实', en: 'Could say more' },
  show: { zh: '看这一处', en: 'Show' },
  findings: { zh: '检查提示', en: 'Findings of the checker' },
} satisfies Words;
