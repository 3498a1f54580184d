import { onlineManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/** What the server refused stays refused; only silence and 5xx are worth asking again. */
function worthRetrying(failures: number, error: Error): boolean {
  const refused = error instanceof Problem && error.status >= 400 && error.status < 500;
  // Where the device itself knows of no network, who waits is told after one more try.
  return !refused && failures < (navigator.onLine ? 3 : 1);
}

/** One client for the app: an expired session turns every page into the sign-in page. */
export function makeQueryClient(): QueryClient {
  // It takes every start for one with a signal and waits for the event that says otherwise.
  onlineManager.setOnline(navigator.onLine);
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { retry: worthRetrying, staleTime: 15_000, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof Problem && error.status === 401) client.setQueryData(['session'], null);
      },
    }),
  });
  return client;
}
