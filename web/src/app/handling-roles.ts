import type { Role } from '../api/session';

const HANDLERS: readonly Role[] = ['department-user', 'street-user', 'street-head', 'community-worker'];

/** Works on the cases of one unit, or on those in hand; everybody else looks over all of them. */
export const isHandler = (role: Role): boolean => HANDLERS.includes(role);

const INSPECTORS: readonly Role[] = ['bureau-officer', 'reviewer'];

/** Stands where a task is put right: who works on it, and who accepts it there (区级验收). */
export const worksOnSite = (role: Role): boolean => isHandler(role) || INSPECTORS.includes(role);

/** Goes where the street sends: looks, photographs and notes, and asks nobody for anything. */
export const isCommunityWorker = (role: Role): boolean => role === 'community-worker';
