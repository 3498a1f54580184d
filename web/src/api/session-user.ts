export const ROLES = [
  'administrator',
  'intake-officer',
  'bureau-officer',
  'reviewer',
  'department-user',
  'street-user',
  'street-head',
  'community-worker',
  'leader',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** What the whole UI needs to know of the person at the keyboard. */
export interface SessionUser {
  id: string;
  name: string;
  role: Role;
  unitId: string;
  unitName: string;
  /** What the role may do at all; the server decides about each row. */
  permissions?: string[];
}
