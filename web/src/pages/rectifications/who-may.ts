import type { Role } from '../../api/session';

const OPENERS: readonly Role[] = ['administrator', 'bureau-officer'];
const READERS: readonly Role[] = [
  ...OPENERS,
  'reviewer',
  'department-user',
  'street-user',
  'street-head',
  'leader',
  'auditor',
];

/** Opens and changes tasks. */
export const mayOpenTasks = (role: Role): boolean => OPENERS.includes(role);

/** Has the ledger in the menu. */
export const maySeeTasks = (role: Role): boolean => READERS.includes(role);
