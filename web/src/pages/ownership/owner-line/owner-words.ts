import type { Words } from '../../../i18n/words';

export const ownerWords = {
  title: { zh: '责任链', en: 'Who answers for it' },
  'street-leader': { zh: '对口区领导', en: 'Leader of the street' },
  'case-leader': { zh: '包案领导', en: 'Leader of the case' },
  'case-officer': { zh: '承办人', en: 'Officer' },
  'task-owner': { zh: '责任人', en: 'Owner' },
  duty: { zh: '责任人', en: 'Who answers' },
  near: { zh: '（约 {n} 米）', en: '({n} m away)' },
  nobody: { zh: '未明确', en: 'nobody yet' },
} satisfies Words;
