import type {
  PublicityObjectionRow,
  PublicityRow,
  WriteOffLinkRow,
  WriteOffRow,
} from '../../write-off/index.js';
import type { NoticeFacts } from '../domain/cell-words.js';

/** By task, the last notice of its last run; none of a run whose problem came back. */
export function currentNotices(
  runs: readonly WriteOffRow[],
  links: readonly WriteOffLinkRow[],
  notices: readonly PublicityRow[],
  objections: readonly PublicityObjectionRow[],
): Map<string, NoticeFacts> {
  const lastRuns = new Map(runs.map((run) => [run.taskId, run]));
  const found = new Map<string, NoticeFacts>();
  for (const { id: runId, taskId, reboundAt } of lastRuns.values()) {
    const notice = notices.findLast(({ writeOffId }) => writeOffId === runId);
    if (!notice || reboundAt) continue;
    const ofRun = links.filter(({ writeOffId }) => writeOffId === runId);
    const { key, attempt } = ofRun.find(({ id }) => id === notice.linkId)!;
    found.set(taskId, {
      startOn: notice.startOn,
      endOn: notice.endOn,
      isOvertaken: ofRun.some((link) => link.key === key && link.attempt > attempt),
      objections: objections.filter(({ publicityId }) => publicityId === notice.id),
    });
  }
  return found;
}
