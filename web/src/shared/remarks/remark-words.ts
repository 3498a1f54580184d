import type { Words } from '../../i18n/words';

export const remarkWords = {
  title: { zh: '核查批注', en: 'Remarks of the reviewer' },
  by: { zh: '{name} {time} 批注', en: '{name} {time}' },
  onPhoto: { zh: '{name}，看红圈处', en: '{name}, see the ring' },
  photo: { zh: '照片', en: 'Photo' },
  gonePhoto: { zh: '原照片已删', en: 'The photo was taken away' },
  answer: { zh: '标记已改', en: 'Mark as done' },
  answerHint: { zh: '怎么改的（可不填）', en: 'What was done (optional)' },
  answered: { zh: '{name} 已改', en: 'Done by {name}' },
  failed: { zh: '没有标上：{detail}', en: 'Not marked: {detail}' },
} satisfies Words;
