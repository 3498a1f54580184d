import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Session } from '../http/session.js';
import type { Asked } from '../reference/questions.js';

export interface Reference {
  ask(question: string, asked?: Partial<Asked>): Promise<unknown>;
  stop(): Promise<void>;
}

/** The reference in a process of its own, as the product is in one. */
export async function startReference(address: string, campaignId: string): Promise<Reference> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(import.meta.dirname, '../register.mjs'),
      join(import.meta.dirname, '../reference/server.ts'),
      address,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  process.once('exit', () => child.kill('SIGKILL'));
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  const session = new Session(`http://127.0.0.1:${Number(port.toString())}`);
  return {
    ask: (question, asked = {}) => session.post(`/${question}`, { campaignId, ...asked }),
    async stop() {
      session.close();
      child.kill();
      await once(child, 'close');
    },
  };
}
