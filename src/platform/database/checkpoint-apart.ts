import { besideMe, runInThread } from '../threads/run-in-thread.js';

const CHECKPOINT = besideMe(import.meta.url, 'checkpoint.worker');
const LIMITS = { memoryMb: 64, seconds: 60 };

/** Carries SQLite's log over into its file without holding up a writer. One that fails is done by a later commit. */
export async function checkpointApart(file: string): Promise<void> {
  await runInThread(CHECKPOINT, file, LIMITS).catch(() => undefined);
}
