export const phraseWords = {
  phrases: { zh: '常用语', en: 'Phrases' },
  phraseOwn: { zh: '我的', en: 'Mine' },
  phraseShared: { zh: '共用', en: 'Shared' },
  phraseNone: { zh: '没有这样的常用语', en: 'No such phrase' },
  phraseKeys: { zh: '↑↓ 选，Enter 填入，可打拼音首字母', en: '↑↓ choose, Enter inserts' },
  phraseManage: { zh: '管理常用语', en: 'Manage phrases' },
};
