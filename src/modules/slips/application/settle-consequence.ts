import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { InvalidInputError, NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Contacts } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { SlipConsequenceRow } from '../persistence/slip-consequence.entity.js';

/** 督办函已发, 已约谈: on which day, and what came of it. */
@Injectable()
export class SettleConsequence {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly contacts: Contacts,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, StaleVersionError, InvalidInputError for a day that is to come. */
  async run(actor: Actor, id: string, version: number, doneOn: Day, note: string): Promise<void> {
    requirePermission(actor, 'colour-slip.issue');
    const now = this.clock.now();
    if (doneOn > dayOf(now)) throw new InvalidInputError([TO_COME]);
    await this.uow.run(async (tx) => {
      const row = await tx.findOneBy(SlipConsequenceRow, { id });
      if (!row) throw new NotFoundError();
      const words = this.contacts.blackOut(note.trim()).content;
      const done = { state: 'done' as const, doneOn, doneAt: now, doneByName: actor.name, note: words };
      const { affected } = await tx.update(
        SlipConsequenceRow,
        { id, version, state: 'open' },
        { ...done, version: version + 1 },
      );
      if (affected !== 1) throw new StaleVersionError({ by: row.doneByName ?? '别人' });
      const data = { consequenceId: id, act: row.act, doneOn, slipIds: row.slipIds };
      const entry = { action: 'slip.consequence-done', subjectType: 'unit' as const, subjectId: row.unitId };
      await this.history.append(tx, actor, { ...entry, note: words, data }, now);
    });
  }
}

const TO_COME = {
  field: 'doneOn',
  code: 'slip.day_to_come',
  wording: {
    zh: '这一天还没有到，请填实际办理的日期。',
    en: 'That day is still to come; give the day on which it was done.',
  },
};
