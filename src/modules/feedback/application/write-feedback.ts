import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { ChangeTask, OpenTask, PlanMilestones } from '../../rectification/index.js';
import {
  FeedbackCommittedError,
  FeedbackPlanChangedError,
  FeedbackRefusedError,
  NothingToImportError,
} from '../domain/feedback-errors.js';
import type { JudgedLine, Verdict } from '../domain/judged-line.js';
import type { FeedbackCounts, FeedbackImportRow } from '../persistence/feedback-import.entity.js';
import { FeedbackTaskRow } from '../persistence/feedback-task.entity.js';
import { FeedbackLists } from './feedback-lists.js';
import { PlanFeedback, type FeedbackPlan } from './plan-feedback.js';

/** Writes what the dry run said, all of it or nothing. */
@Injectable()
export class WriteFeedback {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lists: FeedbackLists,
    private readonly planner: PlanFeedback,
    private readonly openTask: OpenTask,
    private readonly changeTask: ChangeTask,
    private readonly planMilestones: PlanMilestones,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws FeedbackPlanChangedError, FeedbackRefusedError, FeedbackCommittedError, NothingToImportError. */
  async run(actor: Actor, id: string, key: string): Promise<FeedbackCounts> {
    requirePermission(actor, 'rectification.manage');
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      // Two lists of one inspection must not open a task twice.
      await holdAlone(tx, 'feedback');
      const list = await this.lists.require(tx, actor, id);
      if (list.committedAt) throw new FeedbackCommittedError({ by: list.committedByName });
      const plan = await this.planner.of(tx, list);
      if (plan.key !== key) throw new FeedbackPlanChangedError();
      const counts = countsOf(plan);
      for (const one of plan.lines) await this.write(tx, actor, list, one, now);
      await this.lists.save(tx, actor, {
        ...list,
        committedAt: now,
        committedByName: actor.name,
        counts,
      });
      const data = { ...counts };
      const entry = { action: 'feedback.import', subjectType: 'feedback', subjectId: id, data } as const;
      await this.history.append(tx, actor, entry, now);
      return counts;
    });
  }

  private async write(
    tx: Tx,
    actor: Actor,
    list: FeedbackImportRow,
    { verdict, known, facts, differences, line }: JudgedLine,
    now: Instant,
  ): Promise<void> {
    if (verdict === 'left-out' || verdict === 'refused') return;
    const trace = { feedbackImportId: list.id, row: line.row };
    const { milestones, ...wanted } = facts;
    let taskId = known?.id;
    if (verdict === 'new')
      taskId = await this.openTask.within(tx, actor, { ...wanted, milestones, caseIds: [] }, now, trace);
    const changed = differences.map(({ field }) => field);
    let version = known?.version ?? 1;
    // The plan goes first where the date grows shorter than it was, and last where it grows longer.
    const plan = async (): Promise<void> => {
      if (!changed.includes('milestones')) return;
      await this.planMilestones.within(tx, actor, known!.id, version, milestones, reasonOf(list), now);
      version += 1;
    };
    const change = async (): Promise<void> => {
      if (!changed.some((field) => field !== 'milestones')) return;
      const due = { reason: reasonOf(list), documentNo: null };
      await this.changeTask.within(tx, actor, known!.id, version, wanted, due, now, trace);
      version += 1;
    };
    if (known && isShorter(known.dueOn, wanted.dueOn)) {
      await plan();
      await change();
    } else if (known) {
      await change();
      await plan();
    }
    const { row, cells, others } = line;
    await tx.save(FeedbackTaskRow, {
      taskId: taskId!,
      importId: list.id,
      row,
      cells: lastOf(cells, known),
      others,
    });
  }
}

const reasonOf = ({ fileName }: FeedbackImportRow): string => `按反馈意见清单更新：${fileName}`.slice(0, 500);

const isShorter = (before: string | null, after: string | null): boolean =>
  after !== null && (before === null || after < before);

/** What a blank cell says nothing about stands as it was said before. */
function lastOf(cells: JudgedLine['line']['cells'], known: JudgedLine['known']): JudgedLine['line']['cells'] {
  const said = Object.entries(cells).filter(([, text]) => text !== '');
  return { ...known?.lastCells, ...Object.fromEntries(said) };
}

function countsOf({ lines }: FeedbackPlan): FeedbackCounts {
  const count = (verdict: Verdict): number => lines.filter((one) => one.verdict === verdict).length;
  if (count('refused') > 0) throw new FeedbackRefusedError({ count: count('refused') });
  const counts = {
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    leftOut: count('left-out'),
  };
  if (counts.new + counts.changed === 0) throw new NothingToImportError();
  return counts;
}
