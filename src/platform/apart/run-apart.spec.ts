import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { until } from '../../../test/support/until.js';
import { besideMe, runApart } from './run-apart.js';

const LIMITS = { memoryMb: 64, seconds: 20 };
const SERVE = `import { serveApart } from ${JSON.stringify(besideMe(import.meta.url, 'serve-apart').href)};`;

describe('runApart', () => {
  let folder: string;
  let scripts = 0;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'duban-apart-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const script = (text: string): URL => {
    const file = join(folder, `${(scripts += 1)}.ts`);
    writeFileSync(file, text);
    return pathToFileURL(file);
  };
  const run = (text: string, limits = LIMITS) => runApart(script(text), 'in', limits);

  it('hands over the input, hears what is said on the way and gives the answer', async () => {
    const said: unknown[] = [];
    const text = `${SERVE} await serveApart(async (input, say) => { say(1); say(2); return Buffer.from(input + '!'); });`;
    const answer = await runApart<string, Uint8Array, number>(script(text), 'in', LIMITS, (one) =>
      said.push(one),
    );
    expect([Buffer.from(answer).toString(), said]).toEqual(['in!', [1, 2]]);
  });

  it('shows it nothing of the environment', async () => {
    expect(await run(`${SERVE} await serveApart(async () => Object.keys(process.env));`)).toEqual([]);
  });

  it('leaves stopping to the caller', async () => {
    const text = `${SERVE} await serveApart(async () => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.kill(process.pid, signal);
      await new Promise((later) => setTimeout(later, 100));
      return 'still here';
    });`;
    expect(await run(text)).toBe('still here');
  });

  it('is gone when its caller was killed', async () => {
    const inner = script(`${SERVE} await serveApart(async (_, say) => {
      say(process.pid);
      await new Promise((later) => setTimeout(later, 60_000));
    });`);
    const outer = script(`${SERVE}
      import { runApart } from ${JSON.stringify(besideMe(import.meta.url, 'run-apart').href)};
      const limits = { memoryMb: 64, seconds: 60 };
      await serveApart((_, say) => runApart(new URL(${JSON.stringify(inner.href)}), '', limits, say));`);
    const pids: number[] = [];
    const limits = { memoryMb: 64, seconds: 5 };
    await expect(runApart(outer, '', limits, (pid: number) => pids.push(pid))).rejects.toMatchObject({
      end: 'time',
    });
    expect(pids).toHaveLength(1);
    await until('the inner process is gone', async () => {
      try {
        return !process.kill(pids[0]!, 0);
      } catch {
        return true;
      }
    });
  });

  it.each([
    ['time', 'for (;;);', { memoryMb: 64, seconds: 0.3 }],
    ['memory', 'const all = []; for (;;) all.push(new Array(10000).fill(0));', { memoryMb: 64, seconds: 20 }],
    // So much at once that no thread would have time to end before the whole process is aborted.
    ['memory', 'const all = []; for (;;) all.push(new Array(8_000_000).fill(1.5));', LIMITS],
    ['crash', `${SERVE} await serveApart(() => Promise.reject(new Error('no')));`, undefined],
    ['crash', 'throw new Error("no");', undefined],
    ['crash', 'process.exit(0);', undefined],
    ['crash', 'not a script', undefined],
  ])('says that it ended by %s', async (end, text, limits) => {
    await expect(run(text, limits)).rejects.toMatchObject({ end });
  });
});

describe('besideMe', () => {
  it('names a built file beside a built one and a source beside a source', () => {
    expect(besideMe('file:///a/b/me.js', 'apart').href).toBe('file:///a/b/apart.js');
    expect(besideMe('file:///a/b/me.ts', 'apart').href).toBe('file:///a/b/apart.ts');
  });
});
