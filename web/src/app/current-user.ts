import { createContext, useContext } from 'react';
import type { SessionUser } from '../api/session';

export const CurrentUser = createContext<SessionUser | null>(null);

/** The person signed in; only for components inside the guard. */
export function useCurrentUser(): SessionUser {
  const user = useContext(CurrentUser);
  if (!user) throw new Error('useCurrentUser belongs inside RequireSession');
  return user;
}
