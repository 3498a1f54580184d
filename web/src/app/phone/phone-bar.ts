import {
  BellOutlined,
  CloudUploadOutlined,
  FundOutlined,
  HomeOutlined,
  PhoneOutlined,
  UnorderedListOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { Role } from '../../api/session';
import type { Phrase } from '../../i18n/words';
import { isHandler } from '../handling-roles';
import { PAGES, rolesOf } from '../pages';

export interface PhoneBarEntry {
  path: string;
  words: Phrase;
  icon: ComponentType;
}

const MESSAGES = { path: '/messages', words: { zh: '消息', en: 'Messages' }, icon: BellOutlined };
const OUTBOX = { path: '/me/outbox', words: { zh: '待传', en: 'To send' }, icon: CloudUploadOutlined };
const ME = { path: '/me', words: { zh: '我的', en: 'Me' }, icon: UserOutlined };

/** For those who handle: their cases first. */
const HANDLER_BAR: readonly PhoneBarEntry[] = [
  { path: '/cases', words: { zh: '我的案件', en: 'My cases' }, icon: UnorderedListOutlined },
  OUTBOX,
  { path: '/calls', words: { zh: '街道呼', en: 'Calls' }, icon: PhoneOutlined },
  MESSAGES,
  ME,
];

/** For those who look over everybody's cases: the figures whose numbers open the ledger. */
const DESK_BAR: readonly PhoneBarEntry[] = [
  { path: '/', words: { zh: '工作台', en: 'Workbench' }, icon: HomeOutlined },
  { path: '/cases', words: { zh: '案件台账', en: 'Ledger' }, icon: UnorderedListOutlined },
  { path: '/repeats', words: { zh: '重复与热点', en: 'Repeats' }, icon: FundOutlined },
  MESSAGES,
  ME,
];

/** For leaders: how the streets stand. */
const LEADER_BAR: readonly PhoneBarEntry[] = DESK_BAR.map((entry) =>
  entry.path === '/repeats'
    ? { path: '/rollup', words: { zh: '街道汇总', en: 'Roll-up' }, icon: FundOutlined }
    : entry,
);

function barOf(role: Role): readonly PhoneBarEntry[] {
  if (isHandler(role)) return HANDLER_BAR;
  return role === 'leader' ? LEADER_BAR : DESK_BAR;
}

/** Like the menu: an entry shows once its page is listed in pages.ts, to the roles of that page. */
export const phoneBarOf = (role: Role): readonly PhoneBarEntry[] =>
  barOf(role).filter(({ path }) =>
    PAGES.some((page) => page.path === path && (rolesOf(page)?.includes(role) ?? true)),
  );
