import type { Role } from '../../api/session';

const ISSUERS: readonly Role[] = ['administrator', 'bureau-officer'];
const READERS: readonly Role[] = [
  ...ISSUERS,
  'intake-officer',
  'reviewer',
  'department-user',
  'street-user',
  'street-head',
  'leader',
  'auditor',
];

/** Issues, dismisses and withdraws slips, and says what followed. */
export const mayIssueSlips = (role: Role): boolean => ISSUERS.includes(role);

/** A unit reads its own, everybody above reads all. */
export const maySeeSlips = (role: Role): boolean => READERS.includes(role);
