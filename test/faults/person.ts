import { Client } from '../support/client.js';
import type { TakenMail } from './mail-server.js';

interface Job {
  id: string;
  job: string;
  about: string;
}

export interface Decisions {
  /** Message-IDs that the administrator found in the mailbox, and those that were not there. */
  arrived: string[];
  missing: string[];
  /** Anything else that was given up. */
  others: string[];
}

/** What docs/operations.md asks an administrator to do with a mail of unknown fate. */
export async function decideAsAdministrator(url: string, taken: readonly TakenMail[]): Promise<Decisions> {
  const administrator = await Client.as({ url }, 'guanli');
  const { body: jobs } = await administrator.get<Job[]>('/api/jobs?filter=failed');
  const mails = jobs.filter(({ job }) => job === 'mail.send');
  const there = new Set(taken.map(({ messageId }) => messageId));
  const idOf = ({ about }: Job): string => `<${about}@duban>`;
  const [arrived, missing] = [
    mails.filter((one) => there.has(idOf(one))),
    mails.filter((one) => !there.has(idOf(one))),
  ];
  const decide = async (verb: 'drop' | 'repeat', chosen: Job[], reason: string): Promise<void> => {
    if (chosen.length === 0) return;
    const { status, body } = await administrator.post<{ done: number }>(`/api/jobs/${verb}`, {
      ids: chosen.map(({ id }) => id),
      reason,
    });
    if (status !== 200 || body.done !== chosen.length) throw new Error(`${verb}: ${JSON.stringify(body)}`);
  };
  await decide('drop', arrived, '在邮件服务器日志中查到，已送达');
  await decide('repeat', missing, '邮件服务器日志中没有');
  return {
    arrived: arrived.map(idOf),
    missing: missing.map(idOf),
    others: jobs.filter((one) => !mails.includes(one)).map(({ job, about }) => `${job} ${about}`),
  };
}
