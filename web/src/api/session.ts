import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, dataOf } from './client';
import { rememberCsrfToken } from './csrf';
import { Problem } from './problem';

export const ROLES = [
  'administrator',
  'intake-officer',
  'bureau-officer',
  'reviewer',
  'department-user',
  'street-user',
  'street-head',
  'leader',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** What the whole UI needs to know of the person at the keyboard. */
export interface SessionUser {
  id: string;
  name: string;
  role: Role;
  unitName: string;
  /** What the role may do at all; the server decides about each row. */
  permissions?: string[];
}

export interface Session {
  user: SessionUser;
  csrfToken: string;
  mustChangePassword: boolean;
}

const SESSION_KEY = ['session'] as const;

function accept(answer: unknown): Session {
  const session = answer as Session;
  rememberCsrfToken(session.csrfToken);
  return session;
}

/** The session in force, or null when nobody is signed in. */
async function readSession(): Promise<Session | null> {
  try {
    return accept(await dataOf(api.GET('/api/session')));
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

export const useSession = () =>
  useQuery({ queryKey: SESSION_KEY, queryFn: readSession, staleTime: Infinity });

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation<Session, Problem, { username: string; password: string }>({
    mutationFn: async (body) => accept(await dataOf(api.POST('/api/session', { body }))),
    onSuccess: (session) => enterAs(queries, session),
  });
}

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation<void, Problem, { currentPassword: string; newPassword: string }>({
    mutationFn: async (body) => {
      await api.POST('/api/session/password', { body });
      // The server may renew the session with the password; asking again covers both.
      queries.setQueryData(SESSION_KEY, await readSession());
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation<void, Problem>({
    mutationFn: async () => {
      await api.DELETE('/api/session');
    },
    onSuccess: () => {
      rememberCsrfToken(null);
      enterAs(queries, null);
    },
  });
}

/** Changes the person and forgets what was read in the name of the one before. */
function enterAs(queries: QueryClient, session: Session | null): void {
  queries.setQueryData(SESSION_KEY, session);
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
}
