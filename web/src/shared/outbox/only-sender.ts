import { deviceDb } from '../device/device-db';

const NAME = 'duban-outbox';
const LEASE_MS = 15_000;
const RENEW_MS = 5_000;

/**
 * Does the work while no other tab and no service worker does it. Browsers offer locks on https and localhost only; on a
 * plain-http intranet a lease in the database does the same, and ends by itself when its tab is killed.
 * Answers null when another one holds the lease.
 */
export async function asOnlySender<T>(work: () => Promise<T>): Promise<T | null> {
  if (navigator.locks) return navigator.locks.request(NAME, work);
  const holder = String(Math.random());
  if (!(await lease(holder, LEASE_MS))) return null;
  const timer = setInterval(() => void lease(holder, LEASE_MS), RENEW_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await lease(holder, 0);
  }
}

/** Takes, renews or (for no time at all) gives back the lease; false while somebody else has it. */
async function lease(holder: string, forMs: number): Promise<boolean> {
  const tx = (await deviceDb()).transaction('lease', 'readwrite');
  const held = await tx.store.get(NAME);
  const free = !held || held.holder === holder || held.until < Date.now();
  if (free) await tx.store.put({ name: NAME, holder, until: Date.now() + forMs });
  await tx.done;
  return free;
}
