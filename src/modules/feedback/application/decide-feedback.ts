import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Day } from '../../../kernel/day.js';
import { InvalidInputError, type Wording } from '../../../kernel/errors.js';
import { wordKey } from '../../../kernel/heading-key.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import { Directory } from '../../organisation/index.js';
import { FeedbackUnitNameRow } from '../persistence/feedback-unit-name.entity.js';
import { FeedbackLists } from './feedback-lists.js';

export interface FeedbackDecision {
  round: string | null;
  campaignId: string | null;
  startedOn: Day;
  leftOut: readonly number[];
  /** Null takes a choice back. */
  units: readonly { name: string; unitId: string | null }[];
}

const FUTURE: Wording = { zh: '立项日期不能晚于今天。', en: 'A task cannot be opened on a day to come.' };
const NO_UNIT: Wording = {
  zh: '没有这个在用的单位，请重新选。',
  en: 'There is no such unit in use; choose again.',
};

/** What an officer says about a list before it is imported: its round, its opening day, units by name, rows left out. */
@Injectable()
export class DecideFeedback {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lists: FeedbackLists,
    private readonly campaigns: Campaigns,
    private readonly directory: Directory,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws InvalidInputError, StaleVersionError, FeedbackCommittedError. */
  async run(actor: Actor, id: string, version: number, wanted: FeedbackDecision): Promise<void> {
    const { round, campaignId, startedOn, leftOut, units } = wanted;
    if (startedOn > this.clock.today())
      throw new InvalidInputError([{ field: 'startedOn', code: 'feedback.future', wording: FUTURE }]);
    await this.uow.run(async (tx) => {
      const list = await this.lists.requireOpen(tx, actor, id, version);
      if (campaignId) await this.campaigns.require(tx, campaignId);
      await this.remember(tx, units);
      const rows = new Set(list.lines.map(({ row }) => row));
      const before = { round: list.round, startedOn: list.startedOn, leftOut: list.leftOut };
      const after = { round, startedOn, leftOut: leftOut.filter((row) => rows.has(row)) };
      Object.assign(list, { ...after, campaignId });
      await this.lists.save(tx, actor, list);
      const data = { before, after, units };
      const entry = { action: 'feedback.decide', subjectType: 'feedback', subjectId: id, data } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }

  private async remember(tx: Tx, units: FeedbackDecision['units']): Promise<void> {
    const inUse = new Set((await this.directory.units(tx)).map(({ id }) => id));
    for (const { name, unitId } of units) {
      const key = wordKey(name);
      if (!unitId) await tx.delete(FeedbackUnitNameRow, { key });
      else if (inUse.has(unitId)) await tx.save(FeedbackUnitNameRow, { key, name, unitId });
      else throw new InvalidInputError([{ field: 'units', code: 'feedback.unit', wording: NO_UNIT }]);
    }
  }
}
