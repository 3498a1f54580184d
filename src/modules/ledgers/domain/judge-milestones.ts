import type { Day } from '../../../kernel/day.js';
import { fill, type Wording } from '../../../kernel/errors.js';
import type { CellDiff, LiveTask, Verdict } from './cell-diff.js';
import type { LedgerLine } from './frozen.js';
import { NOT_DONE, readMilestones, type ReadMilestone } from './milestone-cell.js';
import { REASONS } from './refusal-words.js';

/** 节点完成情况, milestone by milestone: only a day for one that was open counts. */
export function judgeMilestones(filled: string, base: LedgerLine, live: LiveTask, today: Day): CellDiff[] {
  return readMilestones(filled).flatMap((read, at) => judgeOne(read, at, base, live, today) ?? []);
}

function judgeOne(
  read: ReadMilestone,
  at: number,
  base: LedgerLine,
  live: LiveTask,
  today: Day,
): CellDiff | null {
  if ('unread' in read) return diff(`line${at + 1}`, ['', '', read.unread], refused(REASONS.unreadDay));
  const { no, doneOn } = read;
  const was = base.milestones.find((one) => one.no === no);
  const say = (on: string | null): string => `${no}．${on ?? NOT_DONE}`;
  if (!was) return diff(String(no), ['', '', say(doneOn)], refused(fill(REASONS.noMilestone, { no })));
  if (was.doneOn === doneOn) return null;
  const now = live.milestones.find(({ id }) => id === was.id);
  const texts: Texts = [say(was.doneOn), now ? say(now.doneOn) : '', say(doneOn)];
  const judged = judgeDay(was.doneOn, now, doneOn, live, today);
  const milestone = judged.verdict === 'takes' && doneOn ? { id: was.id, doneOn } : undefined;
  return diff(String(no), texts, judged, milestone);
}

interface Judged {
  verdict: Verdict;
  reason: Wording | null;
}
type Texts = [was: string, now: string, filled: string];

function judgeDay(
  was: string | null,
  now: { doneOn: string | null } | undefined,
  doneOn: Day | null,
  { mayTick, startedOn }: LiveTask,
  today: Day,
): Judged {
  if (!now) return refused(REASONS.replanned);
  if (now.doneOn === doneOn) return { verdict: 'same', reason: REASONS.already };
  if (!mayTick) return refused(REASONS.notLeading);
  if (now.doneOn !== was) return { verdict: 'conflict', reason: REASONS.tickedSince };
  if (!doneOn) return refused(REASONS.takenBack);
  if (was) return refused(REASONS.corrected);
  if (doneOn > today || doneOn < startedOn) return refused(fill(REASONS.impossibleDay, { today, startedOn }));
  return { verdict: 'takes', reason: null };
}

const refused = (reason: Wording): Judged => ({ verdict: 'refused', reason });

function diff(
  of: string,
  [was, now, filled]: Texts,
  { verdict, reason }: Judged,
  milestone?: CellDiff['milestone'],
): CellDiff {
  const key = `milestonesDone.${of}`;
  const takeable = verdict === 'takes';
  return { key, column: 'milestonesDone', was, now, filled, verdict, takeable, reason, milestone };
}
