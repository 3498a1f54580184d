import { besideMe, runInThread } from './run-in-thread.js';

/** A thread that runs this script. */
const script = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`);
const run = (text: string, limits = { memoryMb: 64, seconds: 20 }) => runInThread(script(text), 'in', limits);

const POST = `import { parentPort, workerData } from 'node:worker_threads';`;

describe('runInThread', () => {
  it('hands over the input, hears what is said on the way and gives the answer', async () => {
    const said: unknown[] = [];
    const text = `${POST} parentPort.postMessage({ say: 1 }); parentPort.postMessage({ done: workerData + '!' });`;
    const limits = { memoryMb: 64, seconds: 20 };
    const answer = await runInThread(script(text), 'in', limits, { onSay: (one) => said.push(one) });
    expect([answer, said]).toEqual(['in!', [1]]);
  });

  it('shows the thread nothing of the environment', async () => {
    expect(await run(`${POST} parentPort.postMessage({ done: Object.keys(process.env).length });`)).toBe(0);
  });

  it.each([
    ['time', 'for (;;);', { memoryMb: 64, seconds: 0.2 }],
    ['memory', 'const all = []; for (;;) all.push(new Array(10000).fill(0));', { memoryMb: 16, seconds: 20 }],
    ['crash', 'throw new Error("no");', undefined],
    ['crash', 'process.exit(0);', undefined],
    ['crash', 'not a script', undefined],
  ])('says that it ended by %s', async (end, text, limits) => {
    await expect(run(text, limits)).rejects.toMatchObject({ end });
  });
});

describe('besideMe', () => {
  it('names a built file beside a built one and a source beside a source', () => {
    expect(besideMe('file:///a/b/me.js', 'thread').href).toBe('file:///a/b/thread.js');
    expect(besideMe('file:///a/b/me.ts', 'thread').href).toBe('file:///a/b/thread.ts');
  });
});
