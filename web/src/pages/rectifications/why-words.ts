import type { Words } from '../../i18n/words';

export const whyWords = {
  opened: { zh: '立项', en: 'opened' },
  plannedBy: { zh: '{name} {time} 立项时排定', en: 'planned by {name} {time} with the task' },
  replannedBy: { zh: '{name} {time} 排定', en: 'planned by {name} {time}' },
  plannedBefore: { zh: '{from} → {to}，{name} {time}', en: '{from} → {to}, {name} {time}' },
  evidenceNext: { zh: '下次佐证', en: 'Next evidence' },
  evidenceLast: { zh: '上次报佐证', en: 'last evidence' },
} satisfies Words;
