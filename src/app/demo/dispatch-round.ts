import type { INestApplicationContext, Type } from '@nestjs/common';
import type { ManualClock } from '../../kernel/clock.js';
import { addDays, at, dayOf, type Day } from '../../kernel/day.js';
import { MINUTE, plusMillis, type Instant } from '../../kernel/instant.js';
import type { Actor } from '../../modules/access/index.js';
import {
  BLANK_ANSWER,
  DispatchLinkRow,
  DispatchSettings,
  LinkDoor,
  OpenRound,
  PROPOSED_RULES,
  ProposeRoundSlips,
  ReadForm,
  SaveAnswer,
  SendToUnit,
  SubmitAnswers,
  type Answer,
} from '../../modules/dispatch-rounds/index.js';
import { SecretLinks } from '../../platform/crypto/secret-links.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { DemoDistrict } from './demo-district.js';
import { ANSWERED, DRAFT, LATEST, LINKED, SAID, WAITED_FOR } from './round-answers.js';

/** Days ago on which the round was opened; its day for answers was the one before yesterday. */
const OPENED = -5;
const ANSWER_DAYS = 3;
/** Of every month. */
const LAST_OPENING_DAY = 28;

/** 月调度: a round that is two days over its date. Most have answered, one by a link; one has a draft, one an unused link. */
export class LiveRound {
  private roundId = '';

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: ManualClock,
    private readonly present: Instant,
    private readonly district: DemoDistrict,
  ) {}

  /** What was told until yesterday evening. */
  async open(): Promise<void> {
    this.clock.set(at(this.on(OPENED), '08:30'));
    const officer = this.actor('chenli');
    await this.get(DispatchSettings).set(officer, 0, {
      ...PROPOSED_RULES,
      on: true,
      dayOfMonth: Math.min(LAST_OPENING_DAY, Number(this.on(OPENED).slice(8))),
      answerDays: ANSWER_DAYS,
      unit: 'calendar-day',
    });
    this.clock.set(at(this.on(OPENED), '09:00'));
    this.roundId = await this.get(OpenRound).byHand(officer);
    for (const { by, day } of ANSWERED) await this.answer(by, at(this.on(day), '10:40'));
    await this.answerByLink();
    this.clock.set(at(this.on(-1), '15:10'));
    const [draft] = (await this.formOf(DRAFT.by)).lines;
    await this.get(SaveAnswer).run(this.actor(DRAFT.by), draft!.owed.id, draft!.owed.version, {
      ...BLANK_ANSWER,
      text: DRAFT.text,
    });
  }

  /** What has come since: answers that are late, a link that waits, and the slips that lateness leads to. */
  async goOn(): Promise<void> {
    for (const by of LATEST) await this.answer(by, plusMillis(this.present, -30 * MINUTE));
    const { unit, address } = WAITED_FOR;
    await this.get(SendToUnit).link(this.actor('chenli'), this.roundId, this.unitId(unit), address);
    this.clock.set(this.present);
    await this.get(ProposeRoundSlips).run();
  }

  private async answer(by: string, when: Instant): Promise<void> {
    this.clock.set(when);
    const { lines } = await this.formOf(by);
    await this.get(SubmitAnswers).run(this.actor(by), sentOf(lines));
  }

  private async answerByLink(): Promise<void> {
    const { unit, address, name, day } = LINKED;
    this.clock.set(at(this.on(day - 1), '09:20'));
    const unitId = this.unitId(unit);
    await this.get(SendToUnit).link(this.actor('chenli'), this.roundId, unitId, address);
    this.clock.set(at(this.on(day), '14:05'));
    const { id } = await this.app.get(UnitOfWork).reads.findOneByOrFail(DispatchLinkRow, { unitId });
    const visit = await this.get(LinkDoor).enter(this.get(SecretLinks).tokenOf(id), address);
    await this.get(LinkDoor).opened(visit);
    const { lines } = await this.get(ReadForm).byLink(visit);
    await this.get(SubmitAnswers).byLink(visit, name, sentOf(lines));
  }

  private formOf(by: string) {
    return this.get(ReadForm).of(this.actor(by), null);
  }

  private on(days: number): Day {
    return addDays(dayOf(this.present), days);
  }

  private unitId(name: string): string {
    return this.district.units.get(name)!.id;
  }

  private actor(username: string): Actor {
    return this.district.actors.get(username)!;
  }

  private get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }
}

type Lines = Awaited<ReturnType<ReadForm['of']>>['lines'];

const sentOf = (lines: Lines) =>
  lines.map(({ owed: { id, version }, described }) => ({
    id,
    version,
    answer: answerOf(described.task.title),
  }));

function answerOf(title: string): Answer {
  const said = SAID[title];
  return said
    ? { ...BLANK_ANSWER, ...said }
    : { ...BLANK_ANSWER, kind: 'no-change', reason: '按计划推进，本月没有到期的节点。' };
}
