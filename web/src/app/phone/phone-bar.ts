import { BellOutlined, UnorderedListOutlined, UserOutlined } from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { Phrase } from '../../i18n/words';
import { PAGES } from '../pages';

export interface PhoneBarEntry {
  path: string;
  words: Phrase;
  icon: ComponentType;
}

export const PHONE_BAR: readonly PhoneBarEntry[] = [
  { path: '/cases', words: { zh: '我的案件', en: 'My cases' }, icon: UnorderedListOutlined },
  { path: '/messages', words: { zh: '消息', en: 'Messages' }, icon: BellOutlined },
  { path: '/me', words: { zh: '我的', en: 'Me' }, icon: UserOutlined },
];

/** Like the menu: an entry shows once its page is listed in pages.ts. */
export const builtPhoneBar = (): readonly PhoneBarEntry[] =>
  PHONE_BAR.filter((entry) => PAGES.some((page) => page.path === entry.path));
