import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { StaleVersionError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { PLACEHOLDERS, unknownPlaceholders } from '../domain/fill-letter.js';
import { UnknownPlaceholderError } from '../domain/letter-errors.js';
import { PROPOSED_LETTER, type LetterTemplate } from '../domain/letter-template.js';
import { WrittenReminderTemplateRow } from '../persistence/written-reminder-template.entity.js';

const OFFICE = 'office';

export interface LetterTemplateInForce extends LetterTemplate {
  /** 0 until somebody has set the words. */
  version: number;
  changedAt: Instant | null;
  changedByName: string | null;
}

/** The office's words, else those that we propose. */
@Injectable()
export class LetterTemplates {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async inForce(reads: Reads): Promise<LetterTemplateInForce> {
    const row = await reads.findOneBy(WrittenReminderTemplateRow, { scopeId: OFFICE });
    return row ?? { ...PROPOSED_LETTER, version: 0, changedAt: null, changedByName: null };
  }

  read(actor: Actor): Promise<LetterTemplateInForce> {
    requirePermission(actor, 'written-reminder.manage');
    return this.inForce(this.uow.reads);
  }

  /** Letters drafted from now on carry these words. Throws UnknownPlaceholderError, StaleVersionError. */
  async set(actor: Actor, version: number, template: LetterTemplate): Promise<void> {
    requirePermission(actor, 'written-reminder.manage');
    const unknown = unknownPlaceholders(template.body);
    if (unknown.length > 0)
      throw new UnknownPlaceholderError({
        unknown: unknown.map((name) => `{${name}}`).join(''),
        known: PLACEHOLDERS.map((name) => `{${name}}`).join(''),
      });
    await this.uow.run(async (tx) => {
      const now = this.clock.now();
      const { title, numberFormat, body, office, places, receiptDays } = await this.inForce(tx);
      const facts = { ...template, changedAt: now, changedByName: actor.name };
      // Whoever comes second waits here on PostgreSQL and then finds the version of the first.
      if (version === 0)
        await tx
          .createQueryBuilder()
          .insert()
          .into(WrittenReminderTemplateRow)
          .values({ ...facts, scopeId: OFFICE, version: 0 })
          .orIgnore()
          .execute();
      const where = { scopeId: OFFICE, version };
      const { affected } = await tx.update(WrittenReminderTemplateRow, where, {
        ...facts,
        version: version + 1,
      });
      if (affected !== 1) {
        const row = await tx.findOneBy(WrittenReminderTemplateRow, { scopeId: OFFICE });
        throw new StaleVersionError({ by: row?.changedByName ?? '别人', version: row?.version ?? 0 });
      }
      const data = {
        before: { title, numberFormat, body, office, places, receiptDays },
        after: { ...template },
      };
      const entry = {
        action: 'written-reminder.template',
        subjectType: 'rule',
        subjectId: OFFICE,
        data,
      } as const;
      await this.history.append(tx, actor, entry, now);
    });
  }
}
