import type { Entry, EntryKind } from './entry';

const PAGES: Partial<Record<EntryKind, string>> = {
  'slip-receipt': '/colour-slips',
  'letter-receipt': '/written-reminders/letters',
  'link-photo': '/rectifications',
  'link-sign': '/rectifications',
  'link-back': '/rectifications',
  tick: '/rectifications',
  untick: '/rectifications',
  progress: '/rectifications',
  'progress-photo': '/rectifications',
};

/** Where what it was pressed on is opened. */
export const pageOf = ({ kind, caseId }: Pick<Entry, 'kind' | 'caseId'>): string =>
  `${PAGES[kind] ?? '/cases'}/${caseId}`;

/** Whether it was pressed on a slip, a letter or a task, and not on a case. */
export const isOfPaper = ({ kind }: Pick<Entry, 'kind'>): boolean => kind in PAGES;
