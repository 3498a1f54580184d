import type { Words } from '../../i18n/words';

export const caseCommunityWords = {
  community: { zh: '社区', en: 'Community' },
  unknown: { zh: '没有定', en: 'Not set' },
  set: { zh: '定社区', en: 'Set community' },
  change: { zh: '改社区', en: 'Change community' },
  nowhere: { zh: '不定', en: 'Not known' },
  save: { zh: '保存社区', en: 'Save community' },
  cancel: { zh: '取消', en: 'Cancel' },
  saved: { zh: '已定在{name}', en: 'Set to {name}' },
  cleared: { zh: '已改为没有定社区', en: 'The community is no longer set' },
} satisfies Words;
