import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from '../api/session';
import { ErrorState } from '../shared/states/error-state';
import { CurrentUser } from './current-user';

/** Lets nobody past without a session and a password of their own; the address survives signing in. */
export function RequireSession() {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.isPending) return null;
  // Once known, a session outlives a server that is away for a moment: the page stays, and so does what was typed.
  if (session.isError && session.data === undefined)
    return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data || session.data.mustChangePassword || session.data.mustSetUpSecondFactor) {
    const wanted = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${wanted}`} replace />;
  }
  return (
    <CurrentUser value={session.data.user}>
      <Outlet />
    </CurrentUser>
  );
}
