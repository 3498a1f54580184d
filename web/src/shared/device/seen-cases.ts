import { Problem } from '../../api/problem';
import { lastUser, whoIsHere } from '../../api/who';
import type { Role } from '../../api/session';
import { isHandler, worksOnSite } from '../../app/handling-roles';
import { deviceDb } from './device-db';

/** Sixty cases with their unit work each and twenty tasks with their chains: more than an officer opens between two signals. */
const MOST = 160;

/** When what is shown was read, because the server could not be asked; absent on a fresh reading. */
export interface Aged {
  readAt?: string;
}

/** A task, its chain or the list of tasks: kept for everybody who goes there, who accepts it too. */
export const readOnSite = <D extends { id: string }>(id: string, read: () => Promise<D>): Promise<D & Aged> =>
  readOrRecall(id, read, worksOnSite);

/**
 * Reads a case and keeps it for where there is no signal; in silence the last reading of this person is given again,
 * with its age. Nothing of the complainant is in it: that lies in a record of its own, which is never kept.
 */
export async function readOrRecall<D extends { id: string }>(
  caseId: string,
  read: () => Promise<D>,
  isKeptFor: (role: Role) => boolean = isHandler,
): Promise<D & Aged> {
  const here = () => {
    const user = lastUser();
    return user && isKeptFor(user.role) ? user : null;
  };
  try {
    const detail = await read();
    // Who it is may be known only now: the case is asked for together with the session.
    const user = here();
    if (user && whoIsHere()?.userId === user.id) void keep(user.id, detail).catch(() => undefined);
    return detail;
  } catch (error) {
    const silent = error instanceof Problem && (error.status === 0 || error.status >= 500);
    const user = silent ? here() : null;
    const kept = user && (await recall<D>(user.id, caseId));
    if (!kept) throw error;
    return kept;
  }
}

/** Which version of a case this device keeps for this person; null without one. */
export async function keptVersion(caseId: string): Promise<number | null> {
  const user = lastUser();
  const kept = user && (await recall<{ version: number }>(user.id, caseId));
  return kept ? kept.version : null;
}

async function keep(userId: string, detail: { id: string }): Promise<void> {
  const db = await deviceDb();
  await db.put('seen-cases', { userId, caseId: detail.id, readAt: new Date().toISOString(), detail });
  const all = await db.getAll('seen-cases');
  const old = all.toSorted((one, other) => (one.readAt < other.readAt ? 1 : -1)).slice(MOST);
  for (const one of old) await db.delete('seen-cases', [one.userId, one.caseId]);
}

async function recall<D>(userId: string, caseId: string): Promise<(D & Aged) | null> {
  const found = await deviceDb()
    .then((db) => db.get('seen-cases', [userId, caseId]))
    .catch(() => undefined);
  return found ? { ...(found.detail as D), readAt: found.readAt } : null;
}
