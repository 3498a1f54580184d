import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { asRecipient, CaseLights, CaseMailItems, UnitRecipients } from '../../cases/index.js';
import { LIMIT_KIND_WORDS, STEP_WORDS } from '../../deadlines/index.js';
import { Notices, type NoticeItem, type Recipient } from '../../notices/index.js';
import { Directory } from '../../organisation/index.js';
import type { MovedMailItem } from '../mail/moves-mail.model.js';
import { renderMovesMail } from '../mail/render-moves-mail.js';
import { CalendarChangeRow } from '../persistence/calendar-change.entity.js';
import { UnitMovesOf, type MovedCase, type MovesOfUnit } from './unit-moves.js';

const RULE = 'calendar.moved';

interface Letter {
  recipient: Recipient;
  because: string;
  cases: MovedCase[];
}

/** 期限变动: after a change of the calendar one letter to each head and handler of the units whose dates moved. */
@Injectable()
export class TellMoves {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moves: UnitMovesOf,
    private readonly directory: Directory,
    private readonly recipients: UnitRecipients,
    private readonly lights: CaseLights,
    private readonly items: CaseMailItems,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** A unit is told in one transaction, so that a run that broke off goes on with the next. */
  async run(changeId: string): Promise<void> {
    const { reads } = this.uow;
    const change = await reads.findOneBy(CalendarChangeRow, { id: changeId });
    if (!change) return;
    for (const of of await this.moves.run(reads, change))
      await this.uow.run((tx) => this.tellUnit(tx, change, of));
  }

  private async tellUnit(tx: Tx, change: CalendarChangeRow, { unit, cases }: MovesOfUnit): Promise<void> {
    const context = await this.lights.context(tx, null);
    const described = await this.items.of(
      tx,
      cases.map(({ line }) => line),
      context,
    );
    const itemOf = new Map(cases.map((one, at) => [one, { ...described[at]!, moves: movesOf(one) }]));
    for (const letter of await this.lettersOf(tx, { unit, cases }))
      await this.send(tx, change, unit.id, unit.name, letter, itemOf);
  }

  /** The heads hear of all; of a case that somebody has in hand that person hears, of another one the clerks. */
  private async lettersOf(tx: Tx, { unit, cases }: MovesOfUnit): Promise<Letter[]> {
    const letters = new Map<string, Letter>();
    const add = (recipient: Recipient, because: string, one: MovedCase): void => {
      const letter = letters.get(recipient.key) ?? { recipient, because, cases: [] };
      if (!letter.cases.includes(one)) letter.cases.push(one);
      letters.set(recipient.key, letter);
    };
    const heads = await this.recipients.heads(tx, unit);
    const clerks = await this.recipients.clerks(tx, unit);
    for (const one of cases) {
      const inHand = one.line.handlers.find(({ row, kind }) => row.unitId === unit.id && kind === 'person');
      const id = inHand?.id ?? (unit.id === one.line.row.leadUnitId ? one.line.row.caseOfficerId : null);
      const [person] = id ? await this.directory.usersByIds(tx, [id]) : [];
      for (const head of heads) add(head, `您是${unit.name}负责人`, one);
      if (person?.active) add(asRecipient(person), '这些案件由您承办', one);
      else for (const clerk of clerks) add(clerk, `这些案件由${unit.name}办理`, one);
    }
    return [...letters.values()];
  }

  private async send(
    tx: Tx,
    change: CalendarChangeRow,
    unitId: string,
    unitName: string,
    { recipient, because, cases }: Letter,
    itemOf: ReadonlyMap<MovedCase, MovedMailItem>,
  ): Promise<void> {
    const now = this.clock.now();
    const keyOf = ({ line }: MovedCase): string =>
      [RULE, change.id, unitId, line.row.id, recipient.key].join('_');
    const known = await this.notices.known(tx, cases.map(keyOf));
    const fresh = cases.filter((one) => !known.has(keyOf(one)));
    const [first] = fresh;
    if (!first) return;
    const notices = fresh.map((one): NoticeItem => ({
      key: keyOf(one),
      caseId: one.line.row.id,
      step: one.dates[0]!.row.step,
      tier: 'moved',
      day: dayOf(now),
    }));
    const mail = renderMovesMail({
      unitName,
      recipientName: recipient.userId ? recipient.name : null,
      at: change.at,
      byName: change.byName,
      source: change.source,
      note: change.note,
      cases: fresh.map((one) => itemOf.get(one)!),
      link:
        fresh.length === 1
          ? this.items.linkTo(first.line.row.id)
          : this.items.listLink({ view: 'open', unit: unitId }),
      why: { because, rule: '日历变动即通知' },
    });
    const key = [RULE, change.id, unitId, recipient.key].join('_');
    await this.notices.post(tx, { rule: RULE, key, recipient, items: notices, mail }, now);
  }
}

function movesOf({ dates }: MovedCase): MovedMailItem['moves'] {
  return dates.map(({ row, by }) => ({
    stepName: STEP_WORDS[row.step].zh + (row.limitKind === 'inner' ? `（${LIMIT_KIND_WORDS.inner.zh}）` : ''),
    fromAt: by.fromAt,
    toAt: by.toAt,
  }));
}
