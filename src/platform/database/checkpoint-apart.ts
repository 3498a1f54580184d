import { besideMe, runApart } from '../apart/run-apart.js';

const CHECKPOINT = besideMe(import.meta.url, 'checkpoint.worker');
const LIMITS = { memoryMb: 64, seconds: 60 };

/** Carries SQLite's log over into its file without holding up a writer. One that fails is done by a later commit. */
export async function checkpointApart(file: string): Promise<void> {
  await runApart(CHECKPOINT, file, LIMITS).catch(() => undefined);
}
