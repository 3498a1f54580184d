import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
