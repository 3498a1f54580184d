import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { daysBetween, type Day } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import { Directory } from '../../organisation/index.js';
import { DraftedAlreadyError, PeriodAheadError, PeriodTooLongError } from '../domain/letter-errors.js';
import { batchStretch } from '../domain/batch-range.js';
import { periodBefore, type Period, type Stretch, type StretchBefore } from '../domain/period.js';
import { firstPlaces } from '../domain/rank-streets.js';
import { WrittenReminderRunRow } from '../persistence/written-reminder-run.entity.js';
import { WrittenReminderRow } from '../persistence/written-reminder.entity.js';
import { CountPeriod } from './count-period.js';
import { WriteLetter } from './write-letter.js';
import { LetterTemplates } from './letter-templates.js';

const LONGEST = 366;

export interface WantedRun {
  campaignId: string;
  /** Days of dispatch, or the first and the last batch. */
  of: Period | WantedBatches;
  /** How many places get a letter; what the office has set where it is null. */
  places: number | null;
}

type Named = Pick<WrittenReminderRunRow, 'campaignId' | 'fromDay' | 'toDay' | 'fromBatchId' | 'toBatchId'>;

export interface WantedBatches {
  fromBatchId: string;
  toBatchId: string;
}

/** 起草书面提醒: freezes the figures of a period and drafts a letter to each of the first streets. */
@Injectable()
export class DraftReminders {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly directory: Directory,
    private readonly counts: CountPeriod,
    private readonly letters: WriteLetter,
    private readonly templates: LetterTemplates,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws PeriodAheadError, PeriodTooLongError, UnknownBatchError, BatchesBackwardsError, DraftedAlreadyError; answers
   * with the id of the run.
   */
  async run(actor: Actor, wanted: WantedRun, attempt: Attempt | null): Promise<string> {
    requirePermission(actor, 'written-reminder.manage');
    if ('from' in wanted.of) requirePeriod(wanted.of, this.clock.today());
    return this.uow.run(async (tx) => {
      await holdAlone(tx, 'written-reminders');
      const { id } = await once(tx, actor.userId, attempt, this.clock.now(), () =>
        this.draft(tx, actor, wanted),
      );
      return id;
    });
  }

  private async draft(tx: Tx, actor: Actor, { campaignId, of, ...wanted }: WantedRun): Promise<string> {
    const campaign = await this.campaigns.require(tx, campaignId);
    const { meant, before } = await this.stretch(tx, campaignId, of);
    const batches = 'from' in of ? { fromBatchId: null, toBatchId: null } : of;
    const named = { campaignId, fromDay: meant.from, toDay: meant.to, ...batches };
    await this.requireFirst(tx, named);
    const template = await this.templates.inForce(tx);
    const places = wanted.places ?? template.places;
    const now = this.clock.now();
    const { content, cases } = await this.counts.run(tx, campaign, meant, before);
    const run = {
      id: newId(),
      ...named,
      places,
      takenAt: now,
      takenByName: actor.name,
      content,
    };
    const first = firstPlaces(content.ranking, places);
    const units = await this.directory.unitsByIds(
      tx,
      first.map(({ unitId }) => unitId),
    );
    for (const street of first) {
      const ids = cases.filter(({ homeUnitId }) => homeUnitId === street.unitId).map(({ id }) => id);
      const unit = units.find(({ id }) => id === street.unitId)!;
      await this.letters.write(tx, actor, { run, campaign, street, unit, ids, template });
    }
    await tx.insert(WrittenReminderRunRow, run as never);
    const { from, to } = meant;
    const data = { campaignId, from, to, ...batches, places, letters: first.length, total: content.total };
    const entry = {
      action: 'written-reminder.draft',
      subjectType: 'written-reminder',
      subjectId: run.id,
      data,
    } as const;
    await this.history.append(tx, actor, entry, now);
    return run.id;
  }

  private async stretch(
    tx: Tx,
    campaignId: string,
    of: WantedRun['of'],
  ): Promise<{ meant: Stretch; before: StretchBefore }> {
    if ('from' in of)
      return { meant: { ...of, batches: null }, before: { ...periodBefore(of), batches: null } };
    return batchStretch(await this.campaigns.batches(tx, campaignId), of.fromBatchId, of.toBatchId);
  }

  /** Two officers who draft the same would each send a letter. */
  private async requireFirst(tx: Tx, named: Named): Promise<void> {
    const { campaignId, fromDay, toDay, fromBatchId, toBatchId } = named;
    const same = await tx.findBy(
      WrittenReminderRunRow,
      fromBatchId && toBatchId
        ? { campaignId, fromBatchId, toBatchId }
        : { campaignId, fromDay, toDay, fromBatchId: IsNull() },
    );
    if (same.length === 0) return;
    const alive = await tx.findOneBy(WrittenReminderRow, {
      runId: In(same.map(({ id }) => id)),
      status: Not('withdrawn' as const),
    });
    const run = alive && same.find(({ id }) => id === alive.runId);
    if (run) throw new DraftedAlreadyError({ by: run.takenByName, runId: run.id });
  }
}

function requirePeriod({ from, to }: Period, today: Day): void {
  if (to > today) throw new PeriodAheadError({ today });
  const days = daysBetween(from, to) + 1;
  if (days > LONGEST) throw new PeriodTooLongError({ days });
}
