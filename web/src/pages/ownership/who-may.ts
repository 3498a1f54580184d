import type { Role } from '../../api/session';

const MANAGERS: readonly Role[] = ['administrator', 'bureau-officer', 'street-user', 'street-head'];

/** Arranges areas, points and who answers for them; a street its own. */
export const mayManageOwnership = (role: Role): boolean => MANAGERS.includes(role);
