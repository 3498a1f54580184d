import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, yearOf } from '../../../kernel/day.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { afterWorkingDays, Calendars } from '../../calendar/index.js';
import { History } from '../../history/index.js';
import { letterNumber } from '../domain/letter-template.js';
import { moveLetter } from '../domain/letter-workflow.js';
import { Letters } from '../persistence/letters.repository.js';
import { LetterTemplates } from './letter-templates.js';

export interface SeenLetter {
  id: string;
  version: number;
}

/** 发出: numbers of the year in the order of the ranking, history, and the promise to tell; all of them or none. */
@Injectable()
export class IssueLetters {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly letters: Letters,
    private readonly templates: LetterTemplates,
    private readonly calendars: Calendars,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, StaleVersionError, IllegalTransitionError. */
  async run(actor: Actor, runId: string, seen: readonly SeenLetter[]): Promise<void> {
    requirePermission(actor, 'written-reminder.manage');
    await this.uow.run(async (tx) => {
      await holdAlone(tx, 'written-reminders');
      const now = this.clock.now();
      const year = yearOf(dayOf(now));
      const template = await this.templates.inForce(tx);
      const versions = new Map(seen.map(({ id, version }) => [id, version]));
      const letters = (await this.letters.ofRun(tx, runId)).filter(({ id }) => versions.has(id));
      if (letters.length < versions.size) throw new NotFoundError();
      const receiptDueOn = afterWorkingDays(dayOf(now), template.receiptDays, await this.calendars.load(tx));
      let serial = await this.letters.lastSerial(tx, year);
      for (const letter of letters) {
        const version = versions.get(letter.id)!;
        this.letters.requireVersion(letter, version);
        const status = moveLetter(letter.status, 'issue');
        serial += 1;
        const number = letterNumber(template, year, serial);
        const about = { issuedAt: now, issuedByName: actor.name, receiptDueOn };
        const issued = { status, year, serial, number, ...about };
        await this.letters.save(tx, actor, letter, version, issued);
        const data = { number, unitId: letter.unitId };
        const entry = {
          action: 'written-reminder.issue',
          subjectType: 'written-reminder',
          subjectId: letter.id,
          data,
        } as const;
        await this.history.append(tx, actor, entry, now);
        await enqueue(tx, 'written-reminder.notify', { reminderId: letter.id }, now);
      }
    });
  }
}
