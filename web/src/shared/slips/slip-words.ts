import type { Words } from '../../i18n/words';

export const slipWords = {
  one: { zh: '打印交办单', en: 'Print slip' },
  many: { zh: '打印 {n} 份交办单', en: 'Print {n} {n|slip|slips}' },
  pdf: { zh: 'PDF（直接打印）', en: 'PDF (to print)' },
  docx: { zh: 'Word（可修改）', en: 'Word (to edit)' },
  failed: { zh: '没有打印成：{detail}', en: 'Not printed: {detail}' },
  done: { zh: '已生成“{name}”，在浏览器的下载里', en: '"{name}" is in the downloads of the browser' },
} satisfies Words;
