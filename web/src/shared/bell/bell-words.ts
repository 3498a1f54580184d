import type { Words } from '../../i18n/words';

export const bellWords = {
  title: { zh: '消息', en: 'Messages' },
  button: { zh: '消息，{n} 条未读', en: 'Messages, {n} unread' },
  unread: { zh: '{n} 条未读', en: '{n} unread' },
  allRead: { zh: '都看过了', en: 'All read' },
  readAll: { zh: '{n} 条全部标为已读', en: 'Mark {n} as read' },
  isUnread: { zh: '未读', en: 'Unread' },
  onlyUnread: { zh: '只看未读', en: 'Unread only' },
  all: { zh: '查看全部消息', en: 'See all messages' },
  empty: { zh: '没有消息', en: 'No messages' },
  emptyText: {
    zh: '交办、催办和提醒会同时出现在这里。',
    en: 'Dispatches, urges and reminders show here too.',
  },
  noneUnread: { zh: '没有未读消息', en: 'Nothing unread' },
  failed: { zh: '消息没有读出来', en: 'The messages could not be read' },
  more: { zh: '再看 {n} 条', en: 'Show {n} more' },
} satisfies Words;
