import type { Verdict } from '../verdict.js';
import { judge } from './judge.js';
import { runFaults, type Outcome, type Sent } from './run-faults.js';
import type { Plan } from './stage.js';

/** One district under faults, told in lines. */
export async function sendingVerdict(plan: Plan): Promise<Verdict> {
  const outcome = await runFaults(plan);
  return { text: textOf(plan, outcome), wrong: judge(outcome) };
}

function textOf({ database }: Plan, { sent, kills, decisions, seconds }: Outcome): string {
  const { arrived, missing } = decisions;
  return [
    `${database}: ${seconds} s`,
    ...sent.map(countsOf),
    `  killed: worker ${kills.worker}, redis ${kills.redis}, mail server ${kills.smtp}, webhook receiver ${kills.webhook}`,
    `  left to a person: ${arrived.length + missing.length} (${arrived.length} had arrived, ${missing.length} had not)`,
  ].join('\n');
}

function countsOf({ way, intended, taken }: Sent): string {
  const once = intended.filter(({ id }) => taken.get(id)?.length === 1);
  const rules = [...new Set(intended.map(({ rule }) => rule))].map(
    (one) => `${one} ${intended.filter(({ rule }) => rule === one).length}`,
  );
  const files = once.reduce((sum, one) => sum + one.files, 0);
  return `  ${way}: ${intended.length} intended (${rules.join(', ')}), ${once.length} there exactly once, with ${files} files`;
}
