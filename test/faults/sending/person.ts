import { Client } from '../../support/client.js';

interface Job {
  id: string;
  job: string;
  about: string;
}

export interface Decisions {
  /** What the administrator found at the receiver, and what was not there: ids of mails and of messages. */
  arrived: string[];
  missing: string[];
  /** Anything else that was given up. */
  others: string[];
}

const SENDING: readonly string[] = ['mail.send', 'webhook.send'];
/** As many as the page shows, and as many as one press takes. */
const AT_ONCE = 100;

/** What docs/operations.md asks an administrator to do with what is of unknown fate. */
export async function decideAsAdministrator(
  url: string,
  isThere: (id: string) => boolean,
): Promise<Decisions> {
  const administrator = await Client.as({ url }, 'guanli');
  const decisions: Decisions = { arrived: [], missing: [], others: [] };
  const decide = async (verb: 'drop' | 'repeat', chosen: Job[], reason: string): Promise<void> => {
    if (chosen.length === 0) return;
    const ids = chosen.map(({ id }) => id);
    const { status, body } = await administrator.post<{ done: number }>(`/api/jobs/${verb}`, { ids, reason });
    if (status !== 200 || body.done !== chosen.length) throw new Error(`${verb}: ${JSON.stringify(body)}`);
  };
  const known = new Set<string>();
  for (;;) {
    const { body } = await administrator.get<Job[]>('/api/jobs?filter=failed');
    const jobs = body.filter(({ id }) => !known.has(id)).slice(0, AT_ONCE);
    if (jobs.length === 0) return decisions;
    for (const { id } of jobs) known.add(id);
    const sendings = jobs.filter(({ job }) => SENDING.includes(job));
    const [arrived, missing] = [
      sendings.filter(({ about }) => isThere(about)),
      sendings.filter(({ about }) => !isThere(about)),
    ];
    await decide('drop', arrived, '在对方服务器日志中查到，已送达');
    await decide('repeat', missing, '对方服务器日志中没有');
    decisions.arrived.push(...arrived.map(({ about }) => about));
    decisions.missing.push(...missing.map(({ about }) => about));
    const others = jobs.filter((one) => !sendings.includes(one));
    decisions.others.push(...others.map(({ job, about }) => `${job} ${about}`));
  }
}
