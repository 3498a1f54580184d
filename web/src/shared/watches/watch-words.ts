import type { Words } from '../../i18n/words';

export const watchWords = {
  'long-pause': { zh: '中止超过多少天算久', en: 'Days after which a pause is long' },
  'mail-away': {
    zh: '邮件服务器中断超过多少分钟就告知管理员',
    en: 'Minutes without the mail server before administrators hear',
  },
  save: { zh: '改为 {n}', en: 'Set to {n}' },
  saved: { zh: '已改，从下一次查看起生效', en: 'Set, from the next look on' },
} satisfies Words;
