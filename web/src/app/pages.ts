import type { ComponentType } from 'react';
import type { Role } from '../api/session';
import type { AskAhead } from './ask-ahead';
import { MENU, menuFor } from './menu-catalogue';

type Load = () => Promise<{ default: ComponentType; askAhead?: AskAhead }>;

export interface Page {
  /** Router path: '/cases/:id'. */
  path: string;
  /** Menu entry that this page belongs to; its roles hold for the page too. */
  menu?: string;
  /** For pages outside the menu; without either, everybody who is signed in. */
  roles?: readonly Role[];
  desk: Load;
  /** Layout under 768 px; without it the desk page serves both. */
  phone?: Load;
  /** On a phone it needs nothing of antd (ADR 23). */
  light?: true;
}

/** Every page of the signed-in product. Adding one here adds its route, its menu entry and its keys. */
export const PAGES: readonly Page[] = [
  { path: '/', menu: 'workbench', desk: () => import('../pages/workbench/workbench-page') },
  {
    path: '/cases',
    menu: 'cases',
    desk: () => import('../pages/cases/cases-page'),
    phone: () => import('../pages/cases/phone/phone-cases-page'),
    light: true,
  },
  {
    path: '/cases/new',
    menu: 'new-case',
    desk: () => import('../pages/new-case/new-case-page'),
    phone: () => import('../pages/new-case/phone-entry-page'),
  },
  {
    path: '/cases/:id',
    menu: 'cases',
    desk: () => import('../pages/case/case-page'),
    phone: () => import('../pages/phone-case/phone-case-page'),
    light: true,
  },
  {
    path: '/cases/:id/report',
    roles: ['department-user', 'street-user', 'street-head'],
    desk: () => import('../pages/report/report-page'),
    light: true,
  },
  {
    path: '/cases/:id/visits',
    menu: 'cases',
    desk: () => import('../pages/visits/visits-page'),
    light: true,
  },
  { path: '/imports', menu: 'imports', desk: () => import('../pages/imports/imports-page') },
  { path: '/imports/:id', menu: 'imports', desk: () => import('../pages/imports/import-run-page') },
  { path: '/dispatch', menu: 'dispatch', desk: () => import('../pages/dispatch/dispatch-page') },
  { path: '/verify', menu: 'verify', desk: () => import('../pages/verify/verify-page') },
  {
    path: '/extensions',
    menu: 'extensions',
    desk: () => import('../pages/asks/extensions-page'),
    light: true,
  },
  { path: '/calls', menu: 'calls', desk: () => import('../pages/asks/calls-page'), light: true },
  {
    path: '/colour-slips',
    menu: 'colour-slips',
    desk: () => import('../pages/colour-slips/colour-slips-page'),
    light: true,
  },
  {
    path: '/colour-slips/:id',
    menu: 'colour-slips',
    desk: () => import('../pages/colour-slips/slip-page'),
    light: true,
  },
  {
    path: '/stage-closed',
    menu: 'stage-closed',
    desk: () => import('../pages/stage-closed/stage-closed-page'),
    light: true,
  },
  {
    path: '/rectifications',
    menu: 'rectifications',
    desk: () => import('../pages/rectifications/rectifications-page'),
    light: true,
  },
  {
    path: '/rectifications/new',
    roles: ['administrator', 'bureau-officer'],
    desk: () => import('../pages/rectifications/new-task-page'),
  },
  {
    path: '/rectifications/feedback',
    roles: ['administrator', 'bureau-officer'],
    desk: () => import('../pages/rectifications/feedback/feedback-page'),
    light: true,
  },
  {
    path: '/rectifications/feedback/:id',
    roles: ['administrator', 'bureau-officer'],
    desk: () => import('../pages/rectifications/feedback/dry-run-page'),
    light: true,
  },
  {
    path: '/rectifications/:id/edit',
    roles: ['administrator', 'bureau-officer'],
    desk: () => import('../pages/rectifications/edit/edit-task-page'),
  },
  {
    path: '/rectifications/:id',
    menu: 'rectifications',
    desk: () => import('../pages/rectifications/task-page'),
    light: true,
  },
  { path: '/ledgers', menu: 'ledgers', desk: () => import('../pages/ledgers/ledgers-page'), light: true },
  {
    path: '/ledgers/:id',
    menu: 'ledgers',
    desk: () => import('../pages/ledgers/ledger-page'),
    light: true,
  },
  {
    path: '/ledgers/:id/issues/:issueId',
    menu: 'ledgers',
    desk: () => import('../pages/ledgers/issue-page'),
    light: true,
  },
  {
    path: '/ledgers/:id/uploads/:uploadId',
    menu: 'ledgers',
    desk: () => import('../pages/ledgers/upload-page'),
    light: true,
  },
  {
    path: '/dispatch-rounds',
    menu: 'dispatch-rounds',
    desk: () => import('../pages/dispatch-rounds/rounds-page'),
    light: true,
  },
  {
    path: '/dispatch-rounds/form',
    roles: ['department-user', 'street-user', 'street-head', 'bureau-officer', 'administrator'],
    desk: () => import('../pages/dispatch-rounds/form-page'),
    light: true,
  },
  {
    path: '/dispatch-rounds/:id',
    menu: 'dispatch-rounds',
    desk: () => import('../pages/dispatch-rounds/round-page'),
    light: true,
  },
  { path: '/ownership', menu: 'ownership', desk: () => import('../pages/ownership/ownership-page') },
  {
    path: '/accountability',
    menu: 'accountability',
    desk: () => import('../pages/accountability/accountability-page'),
  },
  {
    path: '/accountability/:id',
    menu: 'accountability',
    desk: () => import('../pages/accountability/entry-page'),
  },
  { path: '/rechecks', menu: 'rechecks', desk: () => import('../pages/rechecks/rechecks-page') },
  { path: '/rechecks/:id', menu: 'rechecks', desk: () => import('../pages/rechecks/draw-page') },
  { path: '/rollup', menu: 'rollup', desk: () => import('../pages/rollup/rollup-page') },
  { path: '/digests', menu: 'digests', desk: () => import('../pages/digests/digests-page') },
  {
    path: '/written-reminders',
    menu: 'written-reminders',
    desk: () => import('../pages/written-reminders/written-reminders-page'),
    light: true,
  },
  {
    path: '/written-reminders/letters/:id',
    menu: 'written-reminders',
    desk: () => import('../pages/written-reminders/letter-page'),
    light: true,
  },
  {
    path: '/written-reminders/words',
    roles: ['administrator', 'bureau-officer'],
    desk: () => import('../pages/written-reminders/template-page'),
  },
  {
    path: '/written-reminders/:id',
    roles: ['administrator', 'bureau-officer', 'intake-officer', 'reviewer', 'leader', 'auditor'],
    desk: () => import('../pages/written-reminders/run-page'),
  },
  { path: '/totals', menu: 'totals', desk: () => import('../pages/totals/totals-page') },
  { path: '/repeats', menu: 'repeats', desk: () => import('../pages/repeats/hot-places-page') },
  { path: '/repeats/levels', menu: 'repeats', desk: () => import('../pages/repeats/levels-page') },
  { path: '/task-forces', menu: 'task-forces', desk: () => import('../pages/repeats/task-forces-page') },
  { path: '/task-forces/:id', menu: 'task-forces', desk: () => import('../pages/repeats/task-force-page') },
  { path: '/calendar', menu: 'calendar', desk: () => import('../pages/calendar/calendar-page') },
  {
    path: '/calendar/pauses',
    menu: 'calendar',
    desk: () => import('../pages/pauses/pauses-page'),
  },
  { path: '/send-log', menu: 'send-log', desk: () => import('../pages/send-log/send-log-page') },
  { path: '/settings', menu: 'settings', desk: () => import('../pages/settings/settings-page') },
  { path: '/settings/routes', menu: 'settings', desk: () => import('../pages/settings/routes/routes-page') },
  { path: '/settings/limits', menu: 'settings', desk: () => import('../pages/settings/limits/limits-page') },
  { path: '/settings/places', menu: 'settings', desk: () => import('../pages/settings/places/places-page') },
  {
    path: '/settings/sign-off',
    menu: 'settings',
    desk: () => import('../pages/settings/sign-off/sign-off-page'),
  },
  {
    path: '/settings/ledgers',
    roles: ['administrator'],
    desk: () => import('../pages/settings/ledgers/ledgers-page'),
  },
  {
    path: '/settings/rectification',
    menu: 'settings',
    desk: () => import('../pages/settings/rectification/rectification-rule-page'),
  },
  {
    path: '/settings/write-off',
    menu: 'settings',
    desk: () => import('../pages/settings/write-off/write-off-settings-page'),
  },
  { path: '/settings/kinds', menu: 'settings', desk: () => import('../pages/settings/kinds/kinds-page') },
  { path: '/settings/asks', menu: 'settings', desk: () => import('../pages/settings/asks/asks-page') },
  {
    path: '/settings/reminders',
    menu: 'settings',
    desk: () => import('../pages/settings/reminders/reminder-rules-page'),
  },
  {
    path: '/settings/channels',
    menu: 'settings',
    desk: () => import('../pages/settings/channels/channels-page'),
  },
  {
    path: '/settings/colour-slips',
    menu: 'settings',
    desk: () => import('../pages/settings/colour-slips/colour-slips-page'),
  },
  {
    path: '/settings/dispatch-rounds',
    menu: 'settings',
    desk: () => import('../pages/dispatch-rounds/rules-page'),
  },
  { path: '/settings/slips', menu: 'settings', desk: () => import('../pages/settings/slips/slips-page') },
  {
    path: '/settings/evidence',
    menu: 'settings',
    desk: () => import('../pages/settings/evidence/evidence-rules-page'),
  },
  {
    path: '/settings/phrases',
    roles: ['administrator', 'bureau-officer', 'intake-officer'],
    desk: () => import('../pages/settings/phrases/phrases-page'),
  },
  {
    path: '/settings/people',
    roles: ['administrator'],
    desk: () => import('../pages/settings/people/people-page'),
  },
  {
    path: '/settings/jobs',
    roles: ['administrator'],
    desk: () => import('../pages/settings/jobs/jobs-page'),
  },
  {
    path: '/me/outbox',
    // Who looks over cases signs write-offs on the spot.
    roles: [
      'department-user',
      'street-user',
      'street-head',
      'community-worker',
      'bureau-officer',
      'reviewer',
      'leader',
      'administrator',
    ],
    desk: () => import('../pages/outbox/outbox-page'),
    light: true,
  },
  { path: '/messages', desk: () => import('../pages/messages/messages-page') },
  { path: '/me', desk: () => import('../pages/me/me-page'), light: true },
];

export const rolesOf = (page: Page): readonly Role[] | undefined =>
  page.roles ?? MENU.find((entry) => entry.id === page.menu)?.roles;

const LANDING: Partial<Record<Role, string>> = {
  reviewer: '/verify',
  leader: '/rollup',
  'street-user': '/cases',
  'street-head': '/cases',
  'department-user': '/cases',
  'community-worker': '/cases',
  administrator: '/',
};

/** Where sign-in lands; the workbench until the role's own page exists. */
export function landingFor(role: Role, isPhone: boolean): string {
  const handlesOnDesk = !isPhone && LANDING[role] === '/cases';
  const wanted = handlesOnDesk ? '/' : (LANDING[role] ?? '/');
  return menuFor(role).some((entry) => entry.path === wanted) ? wanted : '/';
}
