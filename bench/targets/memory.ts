import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory of a process and its children (the private Redis), in megabytes; Linux only. */
export function memoryOf(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, one) => sum + residentOf(one), 0);
}

/** The most that was resident while something ran, looked at ten times a second. */
export async function peakDuring<T>(
  pid: number,
  work: () => Promise<T>,
): Promise<{ peak: number; result: T }> {
  let peak = memoryOf(pid);
  const looking = setInterval(() => {
    peak = Math.max(peak, memoryOf(pid));
  }, 100);
  try {
    const result = await work();
    return { peak, result };
  } finally {
    clearInterval(looking);
  }
}

function residentOf(pid: number): number {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Threads start processes too. */
function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}
