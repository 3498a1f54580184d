import type { Role } from '../../api/session';
import { isHandler } from '../../app/handling-roles';

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

/** How much waits for the reader: a unit signs, the bureau issues and sees to what follows. */
export const slipsWaiting = (
  { proposals, toReceive, consequences }: { proposals: number; toReceive: number; consequences: number },
  role: Role,
): number => (isHandler(role) ? toReceive : proposals + consequences);
