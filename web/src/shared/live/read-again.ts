import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { LiveItem } from '../../api/live-connection';

/** A burst is one reading at once and one at its end, not one for each event. */
const PAUSE_MS = 2_000;

/** They change the case and nothing that a list shows. */
const IN_THE_CASE_ONLY = new Set(['case.note', 'evidence.add', 'evidence.remove']);

const NO_LIST = new Set<unknown>(['detail', 'report-draft']);

/** What streets asked of departments: a move of the case itself changes nothing of it. */
const isOfCalls = ([, what]: QueryKey) => typeof what === 'string' && what.startsWith('call');

/** Tasks, their chains and the lists of them: a move of a case changes nothing of these. */
const isOfTasks = ([room, what]: QueryKey) =>
  room === 'cases' &&
  typeof what === 'string' &&
  (what.includes('rectification') || what.startsWith('write-off') || what.startsWith('feedback'));

const isList = ([room, what]: QueryKey) => room === 'cases' && !NO_LIST.has(what);

/** Reads again what the news concern: the case itself where it is known in an older version, and the lists. */
export class ReadAgain {
  private readonly stale = new Map<string, number>();
  /** Out of reach: its page keeps what it shows, and nothing of it is asked for. */
  private readonly gone = new Set<string>();
  private lists = false;
  private calls = false;
  private tasks = false;
  private everything = false;
  private timer: number | undefined;

  constructor(private readonly queries: QueryClient) {}

  items(items: readonly LiveItem[]): void {
    for (const { caseId, version, action } of items) {
      this.gone.delete(caseId);
      const isTask = action.startsWith('rectification.');
      if (isTask) this.tasks = true;
      const quiet = isTask || IN_THE_CASE_ONLY.has(action);
      if (!quiet) this.lists = true;
      const isCall = action.startsWith('call.');
      if (isCall) this.calls = true;
      // A note leaves the version as it is, and so does a call.
      const newer = quiet || isCall ? Infinity : version;
      this.stale.set(caseId, Math.max(this.stale.get(caseId) ?? 0, newer));
    }
    this.soon();
  }

  left(caseIds: readonly string[]): void {
    for (const caseId of caseIds) this.gone.add(caseId);
    this.lists = true;
    this.soon();
  }

  all(): void {
    this.everything = true;
    this.soon();
  }

  stop(): void {
    window.clearTimeout(this.timer);
  }

  private soon(): void {
    if (this.timer !== undefined) return;
    this.now();
    this.timer = window.setTimeout(() => {
      this.timer = undefined;
      if (this.lists || this.tasks || this.everything || this.stale.size > 0) this.soon();
    }, PAUSE_MS);
  }

  private now(): void {
    const { lists, calls, tasks, everything } = this;
    const stale = new Map(this.stale);
    this.lists = false;
    this.calls = false;
    this.tasks = false;
    this.everything = false;
    this.stale.clear();
    void this.queries.invalidateQueries({
      predicate: ({ queryKey, state }) => {
        if (queryKey.some((part) => typeof part === 'string' && this.gone.has(part))) return false;
        if (queryKey[0] === 'cases' && queryKey[1] === 'detail') {
          const wanted = stale.get(queryKey[2] as string);
          const known = (state.data as { version?: number } | undefined)?.version ?? 0;
          return everything || (wanted !== undefined && known < wanted);
        }
        if (isOfTasks(queryKey)) return everything || tasks;
        return isList(queryKey) && (everything || (isOfCalls(queryKey) ? calls : lists));
      },
    });
  }
}
