import type { Words } from '../../i18n/words';

export const meWords = {
  language: { zh: '语言', en: 'Language' },
  otherLanguage: { zh: 'English', en: '中文' },
  singleKeys: { zh: '单键快捷键', en: 'Single-letter keys' },
  pages: { zh: '整改', en: 'Rectification' },
  mails: { zh: '邮件', en: 'Mails' },
  signOut: { zh: '退出登录', en: 'Sign out' },
} satisfies Words;
