import type { TestApp } from './app.js';
import { PASSWORD } from './given.js';

export interface Answer<T = unknown> {
  status: number;
  body: T;
  headers: Headers;
}

/** A signed-in browser without the browser. */
export class Client {
  private cookie = '';
  private csrf = '';

  constructor(private readonly url: string) {}

  static async as(test: Pick<TestApp, 'url'>, username: string, password = PASSWORD): Promise<Client> {
    const client = new Client(test.url);
    const answer = await client.post<{ csrfToken: string }>('/api/session', { username, password });
    if (answer.status !== 200)
      throw new Error(`sign-in of ${username} failed: ${JSON.stringify(answer.body)}`);
    client.csrf = answer.body.csrfToken;
    return client;
  }

  /** The same browser, sent to another process. */
  at(url: string): Client {
    const same = new Client(url);
    same.cookie = this.cookie;
    same.csrf = this.csrf;
    return same;
  }

  /** For a request that is made by hand. */
  get credentials(): Record<string, string> {
    return { cookie: this.cookie, 'x-csrf-token': this.csrf };
  }

  get<T>(path: string, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.send('GET', path, undefined, headers);
  }

  post<T>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.send('POST', path, body, headers);
  }

  put<T>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.send('PUT', path, body, headers);
  }

  patch<T>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.send('PATCH', path, body, headers);
  }

  delete<T>(path: string): Promise<Answer<T>> {
    return this.send('DELETE', path, undefined, {});
  }

  /** A download, byte for byte; a body makes it a POST. */
  async file(path: string, body?: unknown): Promise<Answer<Buffer>> {
    const response = await fetch(this.url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        cookie: this.cookie,
        'x-csrf-token': this.csrf,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, body: bytes, headers: response.headers };
  }

  /** A response that is read as it comes. */
  stream(path: string, signal: AbortSignal, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url + path, { signal, headers: { cookie: this.cookie, ...headers } });
  }

  /** Bodies are sent as JSON, forms as they are. */
  async send<T>(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Answer<T>> {
    const form = body instanceof FormData;
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(this.csrf ? { 'x-csrf-token': this.csrf } : {}),
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : form ? body : JSON.stringify(body),
    });
    const set = response.headers.getSetCookie()[0]?.split(';')[0];
    if (set) this.cookie = set;
    const type = response.headers.get('content-type') ?? '';
    if (type.includes('event-stream')) {
      // It never ends by itself.
      await response.body?.cancel();
      return { status: response.status, body: '' as T, headers: response.headers };
    }
    const answer = type.includes('json') ? await response.json() : await response.text();
    return { status: response.status, body: answer as T, headers: response.headers };
  }
}
