import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { addDays, mondayOfWeek, type Day } from '../../../kernel/day.js';
import { eachAlone } from '../../../kernel/each-alone.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Calendars } from '../../calendar/index.js';
import { MakeCheckpoint } from '../../history/index.js';
import { Notices, type MailFile } from '../../notices/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { ReminderSettings } from '../../reminders/index.js';
import { NoDigestForUnitError, WeekNotOverError } from '../domain/digest-errors.js';
import { endedWeek, mayGoOut } from '../domain/digest-week.js';
import { overdueWorkbook } from '../files/overdue-workbook.js';
import type { DigestContent, FrozenDigest } from '../mail/digest-content.js';
import { DigestIssueRow } from '../persistence/digest-issue.entity.js';
import { AddressDigest, RULE, type DigestLetter, type DigestOf } from './address-digest.js';
import { ComputeDigest } from './compute-digest.js';
import { ReadDigestSource, type DigestSource } from './digest-source.js';
import { DigestIssues } from './digest-issues.js';
import { scopeOf } from './digest-scope.js';

export interface DigestsRun {
  frozen: number;
  letters: number;
}

/** 周报: frozen when first made, sent once per reader and week. */
@Injectable()
export class SendDigests {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly directory: Directory,
    private readonly issues: DigestIssues,
    private readonly source: ReadDigestSource,
    private readonly compute: ComputeDigest,
    private readonly address: AddressDigest,
    private readonly notices: Notices,
    private readonly makeCheckpoint: MakeCheckpoint,
    private readonly reminders: ReminderSettings,
    private readonly clock: Clock,
  ) {}

  /** What the schedule asks for: the week that ended, from the first working day of this one until it ends too, by day. */
  async tick(): Promise<DigestsRun> {
    const calendar = await this.calendars.load(this.uow.reads);
    const { hours } = await this.reminders.load(this.uow.reads);
    if (!mayGoOut(this.clock.now(), calendar, hours)) return { frozen: 0, letters: 0 };
    return this.run(endedWeek(this.clock.today()));
  }

  /** All streets and the district, or one street; throws WeekNotOverError, NoDigestForUnitError. */
  async run(week: string, unitId?: string): Promise<DigestsRun> {
    const now = this.clock.now();
    const over: Day = addDays(mondayOfWeek(week), 7);
    if (this.clock.today() < over) throw new WeekNotOverError({ week });
    const streets = await this.directory.unitsOfKind(this.uow.reads, 'street');
    const chosen = unitId ? streets.filter(({ id }) => id === unitId) : [...streets, null];
    if (chosen.length === 0) throw new NoDigestForUnitError({ unit: unitId });
    await this.makeCheckpoint.today();
    const made: DigestOf[] = [];
    let letters = 0;
    const scopes = chosen.map((one) => one?.id ?? null);
    let source: Promise<DigestSource> | null = null;
    const sourceOnce = () =>
      (source ??= this.uow.readMuch((reads) => this.source.run(reads, week, scopes, now)));
    const frozen = await eachAlone(chosen, async (street) => {
      const { content, isNew } = await this.freeze(week, street, now, sourceOnce);
      made.push({ street, content });
      letters += await this.send(await this.address.letters(this.uow.reads, week, made.at(-1)!), over, now);
      return isNew;
    });
    if (!unitId)
      letters += await this.send(await this.address.lettersOfLeaders(this.uow.reads, week, made), over, now);
    return { frozen, letters };
  }

  /** What was not sent yet; the list is packed once for all who get the same. */
  private async send(letters: readonly DigestLetter[], day: Day, now: Instant): Promise<number> {
    const told = await this.notices.known(
      this.uow.reads,
      letters.map(({ key }) => key),
    );
    const packed = new Map<DigestContent, Promise<readonly MailFile[]>>();
    return eachAlone(letters, async (letter) => {
      if (told.has(letter.key)) return false;
      const files = packed.get(letter.content) ?? filesOf(letter.content);
      packed.set(letter.content, files);
      return this.post(letter, await files, day, now);
    });
  }

  private async freeze(
    week: string,
    street: UnitRow | null,
    now: Instant,
    sourceOnce: () => Promise<DigestSource>,
  ): Promise<{ content: FrozenDigest; isNew: boolean }> {
    const scope = scopeOf(street);
    const frozen = await this.issues.of(this.uow.reads, week, scope);
    if (frozen) return { content: frozen.content, isNew: false };
    const content = await this.compute.run(this.uow.reads, week, street, await sourceOnce());
    const id = newId();
    // Who writes waits for nothing but the writing, which is much of the district; another run may have been first.
    const isNew = await this.uow.run(async (tx) => {
      const row = { id, week, scope, takenAt: now, content };
      await tx
        .createQueryBuilder()
        .insert()
        .into(DigestIssueRow)
        .values(row as never)
        .orIgnore()
        .execute();
      return tx.existsBy(DigestIssueRow, { id });
    });
    if (isNew) return { content, isNew };
    const first = await this.issues.of(this.uow.reads, week, scope);
    return { content: first!.content, isNew };
  }

  private post(
    { key, recipient, mail }: DigestLetter,
    files: readonly MailFile[],
    day: Day,
    now: Instant,
  ): Promise<boolean> {
    return this.uow.run(async (tx) => {
      if ((await this.notices.known(tx, [key])).size > 0) return false;
      const items = [{ key, caseId: null, step: null, tier: null, day }];
      await this.notices.post(tx, { rule: RULE, key, recipient, items, mail, files }, now);
      return true;
    });
  }
}

/** Nothing late, nothing to work through. */
export async function filesOf(content: DigestContent): Promise<readonly MailFile[]> {
  const isQuiet = content.overdue.length === 0 && !content.tasks?.length;
  return isQuiet ? [] : [await overdueWorkbook(content)];
}
