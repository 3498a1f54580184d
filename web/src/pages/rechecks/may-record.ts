import type { Role } from '../../api/session';

const RECORDS: readonly Role[] = ['administrator', 'bureau-officer', 'reviewer'];
const MANAGES: readonly Role[] = ['administrator', 'bureau-officer'];

/** Records results and calls. */
export const mayRecord = (role: Role): boolean => RECORDS.includes(role);

/** Draws, assigns, plans. */
export const mayManage = (role: Role): boolean => MANAGES.includes(role);
