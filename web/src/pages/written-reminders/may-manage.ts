import type { Role } from '../../api/session';

/** Who drafts, issues and withdraws; the others of the office read. */
export const mayManage = (role: Role): boolean => role === 'bureau-officer' || role === 'administrator';
