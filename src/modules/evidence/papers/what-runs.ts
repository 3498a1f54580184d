import type { Wording } from '../../../kernel/errors.js';

/** What is found in a paper that would act by itself; the details of ActivePaperError. */
export const WHAT_RUNS = {
  macros: { zh: '宏', en: 'macros' },
  fetched: { zh: '外部模板或对象的链接', en: 'a link to an outside template or object' },
  script: { zh: '脚本或启动动作', en: 'a script or a launch action' },
  packed: { zh: '无法检查的压缩内容', en: 'packed content that cannot be checked' },
} satisfies Record<string, Wording>;
