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

  /** For a request that is no JSON, such as a file to be downloaded. */
  get cookieHeader(): string {
    return this.cookie;
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
    const answer = type.includes('json') ? await response.json() : await response.text();
    return { status: response.status, body: answer as T, headers: response.headers };
  }
}
