import type { Role } from '../../api/session';
import type { Phrase, Words } from '../../i18n/words';

export const meWords = {
  language: { zh: '语言', en: 'Language' },
  otherLanguage: { zh: 'English', en: '中文' },
  singleKeys: { zh: '单键快捷键', en: 'Single-letter keys' },
  signOut: { zh: '退出登录', en: 'Sign out' },
} satisfies Words;

export const ROLE_WORDS: Record<Role, Phrase> = {
  administrator: { zh: '系统管理员', en: 'Administrator' },
  'intake-officer': { zh: '登记员', en: 'Intake officer' },
  'bureau-officer': { zh: '经办人', en: 'Bureau officer' },
  reviewer: { zh: '审核员', en: 'Reviewer' },
  'department-user': { zh: '部门经办', en: 'Department user' },
  'street-user': { zh: '街道经办', en: 'Street user' },
  'street-head': { zh: '街道负责人', en: 'Street head' },
  'community-worker': { zh: '社区网格员', en: 'Community worker' },
  leader: { zh: '包案领导', en: 'Leader' },
  auditor: { zh: '监督员', en: 'Auditor' },
};
