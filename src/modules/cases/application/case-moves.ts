import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { StaleVersionError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { BY_HAND, statedMoment, type Moved, type Press } from './press.js';
import { Presses } from './presses.js';
import { type Actor, type Permission } from '../../access/index.js';
import { Deadlines, FOLLOW_UPS, type Step } from '../../deadlines/index.js';
import { History } from '../../history/index.js';
import { CASE_ACTIONS, moveCase, type CaseAction, type CaseStatus } from '../domain/case-workflow.js';
import { CaseRow, NOT_DUE } from '../persistence/case.entity.js';
import { CaseAccess } from './case-access.js';

/** The entries of the history that stand for a new version; a note or a photo leaves it as it is. */
const CHANGES_VERSION = [
  'case.register',
  'case.edit',
  'case.chain',
  'case.share',
  'case.community',
  'case.review-shut-down',
  'deadline.pause',
  'deadline.resume',
  'deadline.change',
  'deadline.undo',
  'deadline.follow',
  'extension.ask',
  'extension.approve',
  'extension.refuse',
  'extension.withdraw',
  'deadline.recount',
  'contact.erase',
  ...CASE_ACTIONS.map((action) => `case.${action}`),
];

/** The steps whose earliest open deadline is the light of the case. */
const LIGHT_STEPS: readonly Step[] = ['sign', 'reply', 'rectify', ...FOLLOW_UPS];

/** What a use case leaves in the history. */
export interface Trace {
  note?: string | null;
  data?: Record<string, unknown>;
}

export interface Move {
  caseId: string;
  /** The version the caller has seen; null for a caller that has just read it in this transaction. */
  version: number | null;
  permission: Permission;
  action: CaseAction;
  press?: Press;
}

/** The frame of every move of a case: load, may they, move, do the work, save against the version, remember. */
@Injectable()
export class CaseMoves {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly deadlines: Deadlines,
    private readonly history: History,
    private readonly presses: Presses,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    move: Move,
    work: (tx: Tx, found: CaseRow, now: Instant, from: CaseStatus) => Promise<Trace>,
  ): Promise<Moved> {
    return this.uow.run((tx) =>
      this.presses.once(tx, actor, move.press ?? BY_HAND, async () => {
        const { version } = await this.within(tx, actor, move, work);
        return { before: version - 1, after: version };
      }),
    );
  }

  async within(
    tx: Tx,
    actor: Actor,
    { caseId, version, permission, action, press = BY_HAND }: Move,
    work: (tx: Tx, found: CaseRow, now: Instant, from: CaseStatus) => Promise<Trace>,
  ): Promise<CaseRow> {
    const now = this.clock.now();
    const found = await this.access.require(tx, actor, permission, caseId);
    await this.requireVersion(tx, found, version);
    const from = found.status;
    found.status = moveCase(from, action);
    const trace = await work(tx, found, now, from);
    await this.save(tx, found);
    await this.history.append(
      tx,
      actor,
      {
        action: `case.${action}`,
        subjectType: 'case',
        subjectId: caseId,
        note: trace.note ?? null,
        data: { from, to: found.status, ...trace.data, ...statedMoment(press) },
      },
      now,
    );
    return found;
  }

  /** Throws StaleVersionError naming who was first. */
  async requireVersion(tx: Tx, found: CaseRow, version: number | null): Promise<void> {
    if (version === null || version === found.version) return;
    const last = await this.history.lastOf(tx, 'case', found.id, CHANGES_VERSION);
    throw new StaleVersionError({
      by: last?.actorName ?? '别人',
      action: last?.action,
      version: found.version,
    });
  }

  /** Holds the row until the transaction ends, so that what is made from it is made once; throws StaleVersionError. */
  async hold(tx: Tx, found: CaseRow): Promise<void> {
    const { id, version } = found;
    const { affected } = await tx.update(CaseRow, { id, version }, { version });
    if (affected === 0) await this.requireVersion(tx, { ...found, version: version + 1 }, version);
  }

  /** Lets the case say which of its open deadlines is due first, and whether a later day is asked for. */
  async renewLight(tx: Tx, found: CaseRow): Promise<void> {
    const unsettled = await this.deadlines.unsettledOf(tx, { type: 'case', id: found.id });
    const open = unsettled.filter(({ state }) => state === 'open');
    const next = open.find(({ step }) => LIGHT_STEPS.includes(step));
    // A step without a date: every clock of the case stands.
    const paused = next ?? unsettled.find(({ step }) => LIGHT_STEPS.includes(step));
    found.nextDueAt = next?.dueAt ?? null;
    found.nextDueOn = next?.dueOn ?? null;
    found.nextDueStep = paused?.step ?? null;
    found.nextDueUnit = paused?.unit ?? null;
    found.nextDueExtensions = paused?.explanation.extensions?.length ?? 0;
    found.askedExtension = unsettled.some(({ askedAt }) => askedAt !== null);
    found.dueOrder = next?.dueAt ?? NOT_DUE;
  }

  /** Writes the row only over the version it was read with, and renews its light. */
  async save(tx: Tx, found: CaseRow): Promise<void> {
    await this.renewLight(tx, found);
    const seen = found.version;
    found.version = seen + 1;
    const { affected } = await tx.update(CaseRow, { id: found.id, version: seen }, { ...found });
    if (affected === 0) throw new StaleVersionError({ by: '别人' });
  }
}
