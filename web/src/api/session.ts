import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, dataOf } from './client';
import { Problem } from './problem';
import type { SessionUser } from './session-user';
import { useWrite } from './use-write';
import { lastUser, rememberWho } from './who';

export interface Session {
  user: SessionUser;
  csrfToken: string;
  mustChangePassword: boolean;
  /** The role owes a sign-in code: nothing else is open until it is set up. */
  mustSetUpSecondFactor?: boolean;
  /** The server could not be asked; this is who was here last. */
  unproved?: boolean;
}

export { ROLES, type Role, type SessionUser } from './session-user';

const SESSION_KEY = ['session'] as const;

function accept(answer: unknown): Session {
  const session = answer as Session;
  rememberWho(session);
  return session;
}

/** The session in force, or null when nobody is signed in. */
async function readSession(): Promise<Session | null> {
  try {
    return accept(await dataOf(api.GET('/api/session')));
  } catch (error) {
    if (error instanceof Problem && error.status === 401) {
      rememberWho(null);
      return null;
    }
    const user = isSilence(error) ? lastUser() : null;
    if (!user) throw error;
    return { user, csrfToken: '', mustChangePassword: false, unproved: true };
  }
}

const isSilence = (error: unknown): boolean =>
  error instanceof Problem && (error.status === 0 || error.status >= 500);

const ASK_AGAIN_MS = 15_000;

/** Without a signal it is who was here last; the server is asked as soon as it can be. */
export const useSession = () =>
  useQuery({
    queryKey: SESSION_KEY,
    queryFn: readSession,
    staleTime: Infinity,
    networkMode: 'always',
    refetchOnReconnect: ({ state }) => (state.data?.unproved ? 'always' : false),
    refetchInterval: ({ state }) => (state.data?.unproved ? ASK_AGAIN_MS : false),
  });

export function useSignIn() {
  const queries = useQueryClient();
  return useWrite<Session, Problem, { username: string; password: string }>({
    mutationFn: async (body) => accept(await dataOf(api.POST('/api/session', { body }))),
    onSuccess: (session) => enterAs(queries, session),
  });
}

/** The second step, after `session.code_required`. */
export function useEnterCode() {
  const queries = useQueryClient();
  return useWrite<Session, Problem, string>({
    mutationFn: async (code) => accept(await dataOf(api.POST('/api/session/code', { body: { code } }))),
    onSuccess: (session) => enterAs(queries, session),
  });
}

export function useChangePassword() {
  const queries = useQueryClient();
  return useWrite<void, Problem, { currentPassword: string; newPassword: string }>({
    mutationFn: async (body) => {
      await api.POST('/api/session/password', { body });
      // The server may renew the session with the password; asking again covers both.
      queries.setQueryData(SESSION_KEY, await readSession());
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useWrite<void, Problem>({
    mutationFn: async () => {
      await api.DELETE('/api/session');
    },
    onSuccess: () => {
      rememberWho(null);
      enterAs(queries, null);
    },
  });
}

/** Changes the person and forgets what was read in the name of the one before. */
function enterAs(queries: QueryClient, session: Session | null): void {
  queries.setQueryData(SESSION_KEY, session);
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
}
