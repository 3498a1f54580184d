import type { Wording } from '../kernel/errors.js';
import { Config } from '../platform/config/config.js';
import { JobRunner } from '../platform/queue/job-runner.js';
import type { Session } from './session.js';

/** What leaves the house: a shell without the server's settings would send it elsewhere. */
const LEAVING = ['mail.send', 'webhook.send'] as const;

export interface Promised {
  ran: number;
  left: number;
  /** What is to be said of the rest, after what the command itself says. */
  rest: Wording;
}

/** Does here what a command has promised, and leaves to the server what is not to be done here. */
export async function runPromised({ get }: Session): Promise<Promised> {
  const leaves = get(Config).leavesMailsToServer;
  const { ran, left } = await get(JobRunner).drainWhatWorks(leaves ? LEAVING : []);
  if (left === 0) return { ran, left, rest: { zh: '', en: '' } };
  const why = leaves
    ? {
        zh: '（这里没有设 SMTP_URL，邮件由服务端发）',
        en: ' (SMTP_URL is not set here: the server sends the mails)',
      }
    : { zh: '', en: '' };
  return {
    ran,
    left,
    rest: {
      zh: `,另有 ${left} 项工作待服务端继续${why.zh}`,
      en: `; ${left} job(s) left to the server${why.en}`,
    },
  };
}
