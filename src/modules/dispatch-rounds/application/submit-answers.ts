import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { InvalidInputError, StaleVersionError, type FieldError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Evidence } from '../../evidence/index.js';
import { TaskProposals } from '../../slips/index.js';
import { RecordProgress, RectificationTaskRow, TickMilestone } from '../../rectification/index.js';
import { findAnswerErrors, progressText, type Answer } from '../domain/answer.js';
import { AnswersMissingError, LinkClosedError } from '../domain/dispatch-errors.js';
import { DispatchLinkRow } from '../persistence/dispatch-link.entity.js';
import { DispatchOwedRow } from '../persistence/dispatch-owed.entity.js';
import type { DispatchRoundRow } from '../persistence/dispatch-round.entity.js';
import { Answers, type OpenAnswer } from './answers.js';
import { actorOf, type Visit } from './link-door.js';
import { OpenLines } from './open-lines.js';
import { proposalKey } from './propose-round-slips.js';
import { Rounds } from './rounds.js';

export interface SentAnswer {
  id: string;
  version: number;
  answer: Answer;
}

/** 提交填报: the answers become progress, ticks and files of their tasks, all of them or none. */
@Injectable()
export class SubmitAnswers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly answers: Answers,
    private readonly lines: OpenLines,
    private readonly rounds: Rounds,
    private readonly progress: RecordProgress,
    private readonly milestones: TickMilestone,
    private readonly evidence: Evidence,
    private readonly proposals: TaskProposals,
    private readonly clock: Clock,
  ) {}

  /** Throws InvalidInputError with each field at `items.0.text`, AnsweredError, and what the task refuses. */
  async run(actor: Actor, sent: readonly SentAnswer[]): Promise<void> {
    const now = this.clock.now();
    this.requireFilled(sent, now);
    await this.uow.run((tx) => this.submit(tx, actor, sent, false, now));
  }

  /** All that the unit owes, once: the link is used then. Throws AnswersMissingError. */
  async byLink(visit: Visit, name: string, sent: readonly SentAnswer[]): Promise<void> {
    const now = this.clock.now();
    this.requireFilled(sent, now);
    await this.uow.run(async (tx) => {
      const { link, round, unit } = visit;
      const live = { id: link.id, usedAt: IsNull(), voidedAt: IsNull() };
      // Whoever sends it a second time waits here for the first and is then told that it is closed.
      if ((await tx.update(DispatchLinkRow, live, { usedAt: now })).affected !== 1)
        throw new LinkClosedError();
      const open = await this.lines.of(tx, round, [unit.id]);
      const missing = open.filter(({ owed }) => sent.every(({ id }) => id !== owed.id));
      if (missing.length > 0) throw missingError(missing.map(({ described }) => described.task.number));
      await this.submit(tx, actorOf(visit, name), sent, true, now);
    });
  }

  private requireFilled(sent: readonly SentAnswer[], now: Instant): void {
    const errors = sent.flatMap(({ answer }, at) =>
      findAnswerErrors(answer, dayOf(now)).map((one): FieldError => ({
        ...one,
        field: `items.${at}.${one.field}`,
      })),
    );
    if (errors.length > 0) throw new InvalidInputError(errors);
  }

  private async submit(
    tx: Tx,
    actor: Actor,
    sent: readonly SentAnswer[],
    byToken: boolean,
    now: Instant,
  ): Promise<void> {
    const told = new Map<string, OpenAnswer[]>();
    // In one order, so that two who send the same at once do not wait for each other.
    for (const one of sent.toSorted((a, b) => a.id.localeCompare(b.id))) {
      const open = await this.answers.requireOpen(tx, actor, one.id, one.version, now);
      await this.take(tx, actor, open, one, byToken, now);
      told.set(open.round.id, [...(told.get(open.round.id) ?? []), open]);
    }
    for (const answered of told.values()) {
      const data = {
        unitId: answered[0]!.owed.unitId,
        byToken,
        note: answered.map(({ task }) => task.number).join('、'),
        tasks: answered.map(({ task }) => task.id),
      };
      await this.rounds.remember(tx, actor, answered[0]!.round, 'answer', now, data);
    }
  }

  private async take(
    tx: Tx,
    actor: Actor,
    { owed, round, task }: OpenAnswer,
    { id, version, answer }: SentAnswer,
    byToken: boolean,
    now: Instant,
  ): Promise<void> {
    const taken = {
      answeredAt: now,
      answeredByName: actor.name,
      savedAt: now,
      savedByName: actor.name,
      byToken,
    };
    const { affected } = await tx.update(DispatchOwedRow, { id, version, answeredAt: IsNull() }, {
      ...taken,
      answer,
      version: version + 1,
    } as never);
    if (affected !== 1) {
      // Whoever was faster is named: what is read now is what they wrote.
      await this.answers.requireOpen(tx, actor, id, version, now);
      throw new StaleVersionError({ by: '别人' });
    }
    const entry = {
      month: round.month,
      text: progressText(answer),
      obstacle: answer.obstacle.trim() || null,
    };
    const progressId = await this.progress.within(tx, actor, task.id, entry, now);
    for (const tick of answer.ticks) {
      const { version: seen } = await tx.findOneByOrFail(RectificationTaskRow, { id: task.id });
      await this.milestones.doneWithin(tx, actor, task.id, seen, tick, now);
    }
    await this.evidence.copyAll(tx, owed.id, progressId);
    await tx.update(DispatchOwedRow, { id }, { progressId });
    await this.proposals.lapse(tx, lateKeys(id, round), now);
  }
}

/** What was proposed because nothing was answered. */
function lateKeys(owedId: string, { rules }: DispatchRoundRow): string[] {
  return rules.lights
    .filter(({ trigger }) => trigger === 'late-answer')
    .map((rule) => proposalKey(owedId, rule.id));
}

function missingError(numbers: readonly string[]): AnswersMissingError {
  const wording = { zh: '还没填。', en: 'Not filled in yet.' };
  return new AnswersMissingError(numbers, [{ field: 'items', code: 'dispatch.answers_missing', wording }]);
}
