import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { daysBetween } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import { Directory } from '../../organisation/index.js';
import { DraftedAlreadyError, PeriodAheadError, PeriodTooLongError } from '../domain/letter-errors.js';
import type { Period } from '../domain/period.js';
import { firstPlaces } from '../domain/rank-streets.js';
import { WrittenReminderRunRow } from '../persistence/written-reminder-run.entity.js';
import { WrittenReminderRow } from '../persistence/written-reminder.entity.js';
import { CountPeriod } from './count-period.js';
import { WriteLetter } from './write-letter.js';
import { LetterTemplates } from './letter-templates.js';

const LONGEST = 366;

export interface WantedRun extends Period {
  campaignId: string;
  /** How many places get a letter; what the office has set where it is null. */
  places: number | null;
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

  /** Throws PeriodAheadError, PeriodTooLongError, DraftedAlreadyError; answers with the id of the run. */
  async run(actor: Actor, wanted: WantedRun, attempt: Attempt | null): Promise<string> {
    requirePermission(actor, 'written-reminder.manage');
    const today = this.clock.today();
    if (wanted.to > today) throw new PeriodAheadError({ today });
    const days = daysBetween(wanted.from, wanted.to) + 1;
    if (days > LONGEST) throw new PeriodTooLongError({ days });
    return this.uow.run(async (tx) => {
      await holdAlone(tx, 'written-reminders');
      const { id } = await once(tx, actor.userId, attempt, this.clock.now(), () =>
        this.draft(tx, actor, wanted),
      );
      return id;
    });
  }

  private async draft(tx: Tx, actor: Actor, { campaignId, from, to, ...wanted }: WantedRun): Promise<string> {
    const campaign = await this.campaigns.require(tx, campaignId);
    await this.requireFirst(tx, { campaignId, from, to });
    const template = await this.templates.inForce(tx);
    const places = wanted.places ?? template.places;
    const now = this.clock.now();
    const { content, cases } = await this.counts.run(tx, campaign, { from, to });
    const run = {
      id: newId(),
      campaignId,
      fromDay: from,
      toDay: to,
      fromBatchId: null,
      toBatchId: null,
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
    const data = { campaignId, from, to, places, letters: first.length, total: content.total };
    const entry = {
      action: 'written-reminder.draft',
      subjectType: 'written-reminder',
      subjectId: run.id,
      data,
    } as const;
    await this.history.append(tx, actor, entry, now);
    return run.id;
  }

  /** Two officers who draft the same would each send a letter. */
  private async requireFirst(
    tx: Tx,
    { campaignId, from, to }: Period & { campaignId: string },
  ): Promise<void> {
    const same = await tx.findBy(WrittenReminderRunRow, { campaignId, fromDay: from, toDay: to });
    if (same.length === 0) return;
    const alive = await tx.findOneBy(WrittenReminderRow, {
      runId: In(same.map(({ id }) => id)),
      status: Not('withdrawn' as const),
    });
    const run = alive && same.find(({ id }) => id === alive.runId);
    if (run) throw new DraftedAlreadyError({ by: run.takenByName, runId: run.id });
  }
}
