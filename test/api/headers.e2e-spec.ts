import { request } from 'node:http';
import { given, PASSWORD } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

/** Styles are laid inline by the component library; a style runs nothing. */
const HERE = ["'self'", "'none'", 'data:', 'blob:', "'unsafe-inline'"];

describeOnBoth(
  'what every answer says to the browser',
  (app) => {
    beforeAll(async () => {
      await given(app()).district();
    });
    const ways = ['/api/session', '/api/cases', '/healthz', '/api/no-such-thing', '/api/openapi.json'];

    it.each(ways)('%s runs no script but our own, stands in no frame, is not guessed at', async (path) => {
      const { headers } = await fetch(app().url + path);
      const policy = new Map(
        (headers.get('content-security-policy') ?? '').split(';').map((part) => {
          const [name = '', ...values] = part.trim().split(' ');
          return [name, values];
        }),
      );
      expect(policy.get('script-src')).toEqual(["'self'"]);
      expect(policy.get('script-src-attr')).toEqual(["'none'"]);
      expect(policy.get('object-src')).toEqual(["'none'"]);
      expect(policy.get('frame-ancestors')).toEqual(["'self'"]);
      expect(policy.get('base-uri')).toEqual(["'self'"]);
      expect([...policy.values()].flat().filter((value) => !HERE.includes(value))).toEqual([]);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
    });

    it('opens itself to no other origin, not even when it is asked nicely', async () => {
      const asked = {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-csrf-token',
      };
      for (const [method, path] of [
        ['OPTIONS', '/api/session'],
        ['OPTIONS', '/api/cases'],
        ['GET', '/api/cases'],
      ] as const) {
        const names = await new Promise<string[]>((done, failed) => {
          request(app().url + path, { method, headers: asked }, (answer) => {
            answer.resume();
            done(Object.keys(answer.headers));
          })
            .on('error', failed)
            .end();
        });
        expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
    });

    it('is kept by no cache, and its cookie is out of reach of scripts, other sites and plain http', async () => {
      const answer = await fetch(`${app().url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'zhoumin', password: PASSWORD }),
      });
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const [cookie] = answer.headers.getSetCookie();
      const flags = cookie!.split('; ').slice(1).toSorted();
      expect(flags).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
      for (const path of ['/api/cases', '/api/no-such-thing', '/api/openapi.json'])
        expect((await fetch(app().url + path)).headers.get('cache-control')).toBe('no-store');
    });
  },
  async () => ({ COOKIE_SECURE: 'true' }),
);
