import type { Role } from '../api/session';

const HANDLERS: readonly Role[] = ['department-user', 'street-user', 'street-head'];

/** Works on the cases of one unit; everybody else looks over all of them. */
export const isHandler = (role: Role): boolean => HANDLERS.includes(role);
