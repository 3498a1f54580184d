import type { QueryClient } from '@tanstack/react-query';

/** What an address says before anybody is known. */
export interface Asked {
  params: Readonly<Record<string, string | undefined>>;
  search: URLSearchParams;
}

/**
 * What a page reads first, exported beside it: asked together with the session and not one round trip after it. The
 * server answers for whom the cookie names; who is not signed in is led to the sign-in page either way.
 */
export type AskAhead = (queries: QueryClient, asked: Asked) => void;
