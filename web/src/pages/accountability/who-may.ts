import type { Role } from '../../api/session';

const READERS: readonly Role[] = [
  'administrator',
  'bureau-officer',
  'department-user',
  'street-user',
  'street-head',
  'leader',
  'auditor',
];

/** Has the register, as far as it reaches. */
export const maySeeActs = (role: Role): boolean => READERS.includes(role);
