import type { Words } from '../../i18n/words';

export const explanationWords = {
  caption: { zh: '{title}的逐日计算', en: 'Day-by-day count: {title}' },
  start: { zh: '起算', en: 'Starts' },
  rule: { zh: '规则', en: 'Rule' },
  skipped: { zh: '跳过', en: 'Skipped' },
  added: { zh: '补入', en: 'Added' },
  extended: { zh: '延期', en: 'Extended' },
  paused: { zh: '暂停', en: 'Paused' },
  source: { zh: '依据', en: 'Basis' },
  none: { zh: '无', en: 'None' },
  restDay: { zh: '休', en: 'off' },
  makeUp: { zh: '班', en: 'on' },
  dueShort: { zh: '到期', en: 'due' },
  folded: { zh: '{month} 月 {n} 个工作日', en: '{year}-{mm}: {n} working {n|day|days}' },
  foldedDays: { zh: '{month} 月 {n} 天', en: '{year}-{mm}: {n} {n|day|days}' },
  unfold: { zh: '逐日展开', en: 'Show every day' },
  fold: { zh: '收起', en: 'Fold' },
  cellCounted: { zh: '计第 {n} 天', en: 'day {n}' },
  cellExtended: { zh: '延期第 {n} 天', en: 'extension day {n}' },
  cellSkipped: { zh: '不计', en: 'not counted' },
  cellAdded: { zh: '调休上班', en: 'make-up workday' },
  cellDue: { zh: '到期日', en: 'due day' },
  mon: { zh: '一', en: 'M' },
  tue: { zh: '二', en: 'T' },
  wed: { zh: '三', en: 'W' },
  thu: { zh: '四', en: 'T' },
  fri: { zh: '五', en: 'F' },
  sat: { zh: '六', en: 'S' },
  sun: { zh: '日', en: 'S' },
} satisfies Words;

export const WEEKDAY_KEYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
