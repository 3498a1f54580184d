import type { Role } from '../api/session';
import type { Phrase } from '../i18n/words';

export type MenuGroup = 'top' | 'cases' | 'rectification' | 'analysis' | 'rules';

export const MENU_GROUPS: Record<MenuGroup, Phrase | null> = {
  top: null,
  cases: { zh: '案件', en: 'Cases' },
  rectification: { zh: '整改', en: 'Rectification' },
  analysis: { zh: '研判', en: 'Analysis' },
  rules: { zh: '规则', en: 'Rules' },
};

export interface MenuEntry {
  id: string;
  path: string;
  group: MenuGroup;
  words: Phrase;
  /** Who sees it; a role that may not use an entry does not see it at all. */
  roles: readonly Role[];
  /** Second stroke after `g`. */
  go?: string;
  /** A stroke that opens it from everywhere. */
  key?: string;
  /** The page needs the width: the menu keeps its icons only. */
  narrowMenu?: boolean;
}

const intake: Role = 'intake-officer';
const bureau: Role = 'bureau-officer';
const reviewer: Role = 'reviewer';
const leader: Role = 'leader';
const auditor: Role = 'auditor';
const street: Role[] = ['street-user', 'street-head'];
const handlers: Role[] = ['department-user', ...street];
const community: Role = 'community-worker';
const everyWorker: Role[] = [intake, bureau, reviewer, ...handlers, leader, auditor];

/** The whole menu in its order; an entry shows once its page is listed in pages.ts. */
export const MENU: readonly MenuEntry[] = [
  {
    id: 'workbench',
    path: '/',
    group: 'top',
    words: { zh: '工作台', en: 'Workbench' },
    roles: [...everyWorker, community, 'administrator'],
    go: 'w',
  },
  {
    id: 'cases',
    path: '/cases',
    group: 'cases',
    words: { zh: '案件台账', en: 'Case ledger' },
    roles: [...everyWorker, community, 'administrator'],
    go: 'c',
  },
  {
    id: 'new-case',
    path: '/cases/new',
    group: 'cases',
    words: { zh: '快速登记', en: 'Quick entry' },
    roles: [intake, bureau, 'administrator'],
    key: 'n',
  },
  {
    id: 'imports',
    path: '/imports',
    group: 'cases',
    words: { zh: '批次导入', en: 'Batch import' },
    roles: [intake, bureau, 'administrator'],
    key: 'i',
  },
  {
    id: 'dispatch',
    path: '/dispatch',
    group: 'cases',
    words: { zh: '批量交办', en: 'Dispatch' },
    roles: [intake, bureau, 'administrator'],
  },
  {
    id: 'verify',
    path: '/verify',
    group: 'cases',
    words: { zh: '核查台', en: 'Verify desk' },
    roles: [bureau, reviewer, leader],
    go: 'v',
    narrowMenu: true,
  },
  {
    id: 'extensions',
    path: '/extensions',
    group: 'cases',
    words: { zh: '延期申请', en: 'Extensions' },
    roles: [bureau, 'administrator'],
  },
  {
    id: 'calls',
    path: '/calls',
    group: 'cases',
    words: { zh: '街道呼', en: 'Street calls' },
    roles: everyWorker,
  },
  {
    id: 'colour-slips',
    path: '/colour-slips',
    group: 'cases',
    words: { zh: '三色督办单', en: 'Slips by colour' },
    roles: [...everyWorker, 'administrator'],
  },
  {
    id: 'rechecks',
    path: '/rechecks',
    group: 'cases',
    words: { zh: '复核与回头看', en: 'Re-checks' },
    roles: [bureau, reviewer, intake, leader, auditor],
  },
  {
    id: 'stage-closed',
    path: '/stage-closed',
    group: 'rectification',
    words: { zh: '阶段性办结盯办', en: 'Stage-closed watch' },
    roles: [...everyWorker, 'administrator'],
  },
  {
    id: 'rectifications',
    path: '/rectifications',
    group: 'rectification',
    words: { zh: '整改与销号', en: 'Rectification' },
    roles: [bureau, reviewer, ...handlers, leader, auditor, 'administrator'],
  },
  {
    id: 'ledgers',
    path: '/ledgers',
    group: 'rectification',
    words: { zh: '整改台账', en: 'Ledgers' },
    roles: [bureau, reviewer, ...handlers, leader, auditor, 'administrator'],
  },
  {
    id: 'dispatch-rounds',
    path: '/dispatch-rounds',
    group: 'rectification',
    words: { zh: '月调度', en: 'Monthly rounds' },
    roles: [bureau, reviewer, ...handlers, leader, auditor, 'administrator'],
  },
  {
    id: 'ownership',
    path: '/ownership',
    group: 'rectification',
    words: { zh: '责任地图', en: 'Who answers' },
    roles: [intake, bureau, reviewer, ...street, leader, auditor, 'administrator'],
  },
  {
    id: 'accountability',
    path: '/accountability',
    group: 'rectification',
    words: { zh: '问责登记', en: 'Accountability' },
    roles: [bureau, ...handlers, leader, auditor, 'administrator'],
  },
  {
    id: 'rollup',
    path: '/rollup',
    group: 'analysis',
    words: { zh: '街道汇总', en: 'Street roll-up' },
    roles: [...everyWorker, 'administrator'],
    go: 'r',
  },
  {
    id: 'digests',
    path: '/digests',
    group: 'analysis',
    words: { zh: '督办周报', en: 'Weekly digest' },
    roles: [...everyWorker, 'administrator'],
  },
  {
    id: 'written-reminders',
    path: '/written-reminders',
    group: 'analysis',
    words: { zh: '书面提醒', en: 'Written reminders' },
    roles: [intake, bureau, reviewer, leader, auditor, ...street, 'administrator'],
  },
  {
    id: 'totals',
    path: '/totals',
    group: 'analysis',
    words: { zh: '件数统计', en: 'Case totals' },
    roles: everyWorker,
  },
  {
    id: 'repeats',
    path: '/repeats',
    group: 'analysis',
    words: { zh: '重复与热点', en: 'Repeats' },
    roles: everyWorker,
  },
  {
    id: 'task-forces',
    path: '/task-forces',
    group: 'analysis',
    words: { zh: '专案', en: 'Task forces' },
    roles: everyWorker,
  },
  {
    id: 'calendar',
    path: '/calendar',
    group: 'rules',
    words: { zh: '日历与时限', en: 'Calendar' },
    roles: ['administrator', intake, bureau, reviewer, ...handlers, auditor],
  },
  {
    id: 'send-log',
    path: '/send-log',
    group: 'rules',
    words: { zh: '发件记录', en: 'Send log' },
    roles: [...everyWorker, 'administrator'],
  },
  {
    id: 'settings',
    path: '/settings',
    group: 'rules',
    words: { zh: '设置', en: 'Settings' },
    roles: ['administrator', bureau],
  },
];

/** Longest path that the address begins with: /cases/new is quick entry, /cases/12 is the ledger. */
export function entryAt(pathname: string, entries: readonly MenuEntry[] = MENU): MenuEntry | undefined {
  const under = (path: string) =>
    path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`);
  return entries.filter((entry) => under(entry.path)).sort((a, b) => b.path.length - a.path.length)[0];
}

export const menuFor = (role: Role): MenuEntry[] => MENU.filter(({ roles }) => roles.includes(role));
