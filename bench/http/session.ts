import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { PASSWORD } from '../../test/support/given.js';

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A lean client on connections that stay open: what it costs is the same for the product and for the reference. */
export class Session {
  private readonly agent = new Agent({ keepAlive: true });
  private headers: Record<string, string> = {};

  constructor(private readonly url: string) {}

  static async as(url: string, username: string): Promise<Session> {
    const session = new Session(url);
    const answer = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: PASSWORD }),
    });
    if (!answer.ok) throw new Error(`sign-in of ${username} failed: ${answer.status}`);
    const { csrfToken } = (await answer.json()) as { csrfToken: string };
    const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
    session.headers = { cookie, 'x-csrf-token': csrfToken };
    return session;
  }

  get(path: string): Promise<Reply> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.sendJson('POST', path, body, headers);
  }

  put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.sendJson('PUT', path, body, headers);
  }

  private sendJson(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Reply> {
    const bytes = Buffer.from(JSON.stringify(body));
    return this.send(method, path, bytes, { 'content-type': 'application/json', ...headers });
  }

  async json<T>(path: string): Promise<T> {
    return JSON.parse((await this.get(path)).body.toString()) as T;
  }

  /** A form with one file, by the platform's own encoder. */
  async upload<T>(path: string, form: FormData, headers: Record<string, string> = {}): Promise<T> {
    const answer = await fetch(this.url + path, {
      method: 'POST',
      headers: { ...this.headers, ...headers },
      body: form,
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Throws for a refusal: a measure of refusals would be worthless. */
  private async send(
    method: string,
    path: string,
    body?: Buffer,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const reply = await this.ask(method, path, body, headers);
    if (reply.status >= 400)
      throw new Error(`${method} ${path}: ${reply.status} ${reply.body.toString().slice(0, 300)}`);
    return reply;
  }

  /** Whatever the answer is. */
  ask(method: string, path: string, body?: Buffer, headers: Record<string, string> = {}): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const length = body ? { 'content-length': String(body.length) } : {};
      const call = request(
        this.url + path,
        { method, agent: this.agent, headers: { ...this.headers, ...length, ...headers } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const { statusCode, headers: told } = response;
            resolve({ status: statusCode ?? 0, headers: told, body: Buffer.concat(chunks) });
          });
        },
      );
      call.on('error', (error: NodeJS.ErrnoException) => {
        // The server may close a resting connection in the moment we use it again; then nobody has read the request.
        if (call.reusedSocket && error.code === 'ECONNRESET')
          this.ask(method, path, body, headers).then(resolve, reject);
        else reject(error);
      });
      call.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
