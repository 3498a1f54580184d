import createClient, { type Middleware } from 'openapi-fetch';
import { getLanguage, htmlLang } from '../i18n/language';
import { networkProblem, problemOf } from './problem';
import type { paths } from './schema';
import { csrfToken } from './who';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const duban: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', htmlLang(getLanguage()));
    const token = csrfToken();
    if (token && !SAFE.has(request.method)) request.headers.set('X-CSRF-Token', token);
    return request;
  },
  async onResponse({ response }) {
    // Every refusal becomes one typed error, so callers and react-query see a single kind.
    if (!response.ok) throw await problemOf(response);
    return response;
  },
  onError: () => networkProblem(),
};

/**
 * The typed client of our API; it throws a `Problem` for every answer that is not 2xx. Never from the browser's
 * cache: a case's ETag is its version, and photos, notes and lights change without one.
 */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin', cache: 'no-store' });
api.use(duban);

/** Unwraps openapi-fetch's result: the middleware has already thrown for anything but data. */
export async function dataOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}
