import type { SessionUser } from './session-user';

const KEY = 'duban.session-user';

// The token in memory only: a reload asks GET /api/session again, and no script of another origin can read it.
let present: { userId: string; csrfToken: string } | null = null;

/** Who is signed in as the server last said, with the token that fits this session only; null while unknown. */
export const whoIsHere = (): { userId: string; csrfToken: string } | null => present;

export const csrfToken = (): string | null => present?.csrfToken ?? null;

export function rememberWho(session: { user: SessionUser; csrfToken: string } | null): void {
  present = session && { userId: session.user.id, csrfToken: session.csrfToken };
  try {
    if (session) localStorage.setItem(KEY, JSON.stringify(session.user));
    else localStorage.removeItem(KEY);
  } catch {
    // A full device still lets people in; only without a signal it does not know them.
  }
}

/** Who was signed in when there was a signal: enough to read and to press, nothing is sent in this name. */
export function lastUser(): SessionUser | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as SessionUser | null;
  } catch {
    return null;
  }
}
