import { useEffect } from 'react';
import { readCase, type CaseLine } from '../case/case-api';
import { keptVersion, readOrRecall } from './seen-cases';

/** More than a unit has to do at once, on most days. */
const MOST = 20;
const AFTER_MS = 2_000;

/** Reads what is at the top of the list ahead, one by one and in silence: it is opened where there is no signal. */
export function useKeepAhead(
  lines: readonly Pick<CaseLine, 'id' | 'version'>[],
  readOne: (id: string) => Promise<{ id: string }> = readCase,
): void {
  const wanted = lines.slice(0, MOST).map(({ id, version }) => `${id} ${version}`);
  const key = wanted.join();
  useEffect(() => {
    let stopped = false;
    const read = async () => {
      for (const one of wanted) {
        const [id = '', version] = one.split(' ');
        if (stopped || !navigator.onLine) return;
        if ((await keptVersion(id)) !== Number(version)) await readOrRecall(id, () => readOne(id));
      }
    };
    const timer = setTimeout(() => void read().catch(() => undefined), AFTER_MS);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
    // The list is the same while it names the same versions.
  }, [key, readOne]);
}
