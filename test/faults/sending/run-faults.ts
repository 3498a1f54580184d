import { setTimeout as wait } from 'node:timers/promises';
import { WAYS, type SendingFacts, type Way } from './database.js';
import { Faults, type Kills } from './faults.js';
import type { Taken } from './killable-server.js';
import type { Expected } from './overdue-district.js';
import { decideAsAdministrator, type Decisions } from './person.js';
import { setStage, type Plan, type Stage } from './stage.js';

/** What went out by one way. */
export interface Sent {
  way: Way;
  intended: SendingFacts[];
  /** Also what later rounds wrote meanwhile. */
  known: Set<string>;
  /** What the receiver has of each. */
  taken: Map<string, Taken[]>;
}

export interface Outcome {
  sent: Sent[];
  /** Rules and addresses that have no mail of their own. */
  forgotten: string[];
  /** How many messages to webhooks there are to be. */
  messages: number;
  kills: Kills;
  decisions: Decisions;
  seconds: number;
}

const UNDER_WAY = new Set(['waiting', 'sending']);
const isSettled = ({ state }: SendingFacts): boolean => !UNDER_WAY.has(state);

/** One district, one morning, everything dies again and again; what the receivers hold in the end. */
export async function runFaults(plan: Plan): Promise<Outcome> {
  const began = performance.now();
  const stage = await setStage(plan);
  const faults = new Faults(stage.targets, plan.kills, workOf(stage.expected));
  try {
    await faults.start();
    const outcome = await watch(stage, faults, 600_000 + workOf(stage.expected) * 1_000);
    return { ...outcome, kills: faults.kills, seconds: Math.round((performance.now() - began) / 1000) };
  } catch (error) {
    const stuck = [...(await stage.read.stuck()).map((row) => JSON.stringify(row)), ...faults.lastWords];
    throw new Error(`${(error as Error).message}; stuck:\n${stuck.join('\n')}`, { cause: error });
  } finally {
    await faults.end();
    await stage.close();
  }
}

function workOf({ mails, messages }: Expected): number {
  return Object.values(mails).reduce((sum, addresses) => sum + addresses.length, messages);
}

async function watch(
  { url, expected, receivers, read }: Stage,
  faults: Faults,
  patience: number,
): Promise<Omit<Outcome, 'kills' | 'seconds'>> {
  const seen = async (what: string, question: () => Promise<boolean>): Promise<void> => {
    for (const deadline = performance.now() + patience; !(await question()); await wait(300)) {
      const broken = [faults.broken, ...WAYS.map((way) => receivers[way].died)].find(Boolean);
      if (broken) throw new Error(broken);
      if (performance.now() > deadline) throw new Error(`${what}: not within ${patience} ms`);
    }
  };
  const forgotten = async (): Promise<string[]> => {
    const left: string[] = [];
    for (const [rule, addresses] of Object.entries(expected.mails)) {
      const written = new Set(await read.addresses(rule));
      for (const one of addresses) if (!written.has(one)) left.push(`${rule} ${one}`);
    }
    return left;
  };
  // Each round is planned whole, whatever died while it was.
  await seen('everybody has each of their mails', async () => (await forgotten()).length === 0);
  // What later rounds write is not waited for.
  const ids = new Map<Way, Set<string>>();
  for (const way of WAYS) ids.set(way, new Set((await read.sendings(way)).map(({ id }) => id)));
  const intended = async (way: Way): Promise<SendingFacts[]> =>
    (await read.sendings(way)).filter(({ id }) => ids.get(way)?.has(id));
  const all = async (question: (facts: SendingFacts) => boolean): Promise<boolean> => {
    for (const way of WAYS) if (!(await intended(way)).every(question)) return false;
    return true;
  };
  await seen('the work is done while everything dies', () => all(isSettled));
  await faults.stop();
  await seen('each of unknown fate waits for a person', async () => (await read.undecided()) === 0);
  const there = new Set(WAYS.flatMap((way) => receivers[way].taken.map(({ id }) => id)));
  const decisions = await decideAsAdministrator(url, (id) => there.has(id));
  const again = new Set(decisions.missing);
  const isDone = (one: SendingFacts): boolean => (again.has(one.id) ? one.state === 'sent' : isSettled(one));
  await seen('what was not there is sent', () => all(isDone));
  const sent: Sent[] = [];
  for (const way of WAYS) {
    const taken = new Map<string, Taken[]>();
    for (const one of receivers[way].taken) taken.set(one.id, [...(taken.get(one.id) ?? []), one]);
    const known = new Set((await read.sendings(way)).map(({ id }) => id));
    sent.push({ way, intended: await intended(way), known, taken });
  }
  return { sent, forgotten: await forgotten(), messages: expected.messages, decisions };
}
