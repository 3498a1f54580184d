import type { Verdict } from '../verdict.js';
import { judge } from './judge.js';
import { Killing, type Restarts } from './killing.js';
import { setStage, type Plan } from './stage.js';
import { nothingTold, Writer, type Told } from './writer.js';

/** Officers log cases while what serves them is killed again and again; what the database holds in the end. */
export async function runWriting(plan: Plan): Promise<Verdict> {
  const began = performance.now();
  const stage = await setStage(plan);
  const told = nothingTold();
  const killing = new Killing(stage.doors, stage.servers, plan.kills, () => told.registered.size);
  try {
    await killing.open();
    const over = new AbortController();
    const writers = Array.from({ length: plan.writers }, (_, no) =>
      new Writer(no, stage.desk, told, over.signal).work(),
    );
    await killing.run().finally(() => over.abort());
    await Promise.all(writers);
    const left = await killing.leave();
    const test = await stage.reopen();
    const wrong = await judge(test, told, killing.restarts).finally(() => test.stop());
    const seconds = Math.round((performance.now() - began) / 1000);
    return { text: textOf(plan, told, killing.restarts, seconds), wrong: [...left, ...wrong] };
  } finally {
    await killing.end();
    await stage.close();
  }
}

function textOf(
  { database, writers }: Plan,
  { registered, dispatched, unanswered }: Told,
  restarts: Restarts,
  s: number,
): string {
  const starts = Object.entries(restarts).map(([name, times]) => {
    const sorted = times.toSorted((a, b) => a - b);
    return `${name} ${times.length} (ready again after ${sorted[Math.floor(sorted.length / 2)]} s, at most ${sorted.at(-1)} s)`;
  });
  return [
    `${database}, ${writers} writers: ${s} s`,
    `  ${registered.size} cases and ${dispatched.size} dispatches acknowledged, ${unanswered} tries without an answer`,
    `  killed: ${starts.join(', ')}`,
  ].join('\n');
}
