import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { InvalidInputError, type FieldError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { scopeFor, type Actor, type Permission } from '../../access/index.js';
import { Evidence } from '../../evidence/index.js';
import { History } from '../../history/index.js';
import {
  Visits,
  wrongAnswers,
  type NewSiteVisit,
  type NewTalk,
  type SiteVisitRow,
} from '../../visits/index.js';
import type { PersonalDataKind } from '../domain/personal-data.js';
import { complainantIn, personalDataIn } from '../domain/refused-personal-data.js';
import type { CaseRow } from '../persistence/case.entity.js';
import { CaseAccess } from './case-access.js';
import { IndexCase } from './index-case.js';

const ANYBODYS: readonly PersonalDataKind[] = ['phone', 'id-number', 'plate', 'door-number'];

/** 现场检查 and 走访 of a case: several of each, taken back but never changed; none of them moves a clock. */
@Injectable()
export class CaseVisits {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly visits: Visits,
    private readonly evidence: Evidence,
    private readonly indexCase: IndexCase,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** The same attempt again is the same visit; with a leader it is what a rule of the sign-off asks for. */
  addSiteVisit(
    actor: Actor,
    caseId: string,
    visit: NewSiteVisit,
    attempt: Attempt | null = null,
    permission: Permission = 'case.visit',
  ): Promise<string> {
    return this.write(actor, caseId, attempt, permission, async (tx, found, now) => {
      const errors = personalDataIn('seen', visit.seen);
      if (visit.leader && scopeFor(actor, permission).kind === 'in-hand') errors.push(NOT_THEIRS);
      if (visit.visitedAt > now) errors.push(ahead('visitedAt'));
      errors.push(...(await this.foreignPhotos(tx, caseId, visit.photos)));
      if (errors.length > 0) throw new InvalidInputError(errors);
      const id = await this.visits.addSiteVisit(tx, actor, caseId, visit, now);
      await this.indexCase.within(tx, found);
      await this.remember(tx, actor, caseId, 'visit.site', {
        visitId: id,
        visitedAt: visit.visitedAt,
        leader: visit.leader,
      });
      return id;
    });
  }

  addTalk(actor: Actor, caseId: string, talk: NewTalk, attempt: Attempt | null = null): Promise<string> {
    return this.write(actor, caseId, attempt, 'case.visit', async (tx, found, now) => {
      const errors = [
        ...wrongAnswers(talk),
        ...(['wishes', 'followUp'] as const).flatMap((field) => [
          ...personalDataIn(field, talk[field], ANYBODYS),
          ...complainantIn(field, talk[field]),
        ]),
        ...(talk.visitedOn > dayOf(now) ? [ahead('visitedOn')] : []),
      ];
      if (errors.length > 0) throw new InvalidInputError(errors);
      const id = await this.visits.addTalk(tx, actor, caseId, talk, now);
      await this.indexCase.within(tx, found);
      const { asked, satisfied, counted } = talk;
      await this.remember(tx, actor, caseId, 'visit.talk', { visitId: id, asked, satisfied, counted });
      return id;
    });
  }

  /** 领导到场: the site visits that a leader came along to, the latest first. */
  async withLeader(actor: Actor, caseId: string): Promise<SiteVisitRow[]> {
    await this.access.require(this.uow.reads, actor, 'case.read', caseId);
    return this.visits.withLeader(this.uow.reads, caseId);
  }

  async remove(actor: Actor, caseId: string, visitId: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const found = await this.access.require(tx, actor, 'case.visit', caseId);
      const { recordedBy } = await this.visits.remove(tx, caseId, visitId, this.clock.now());
      await this.access.requireOf(tx, actor, 'visit.remove', found, recordedBy);
      await this.indexCase.within(tx, found);
      await this.remember(tx, actor, caseId, 'visit.remove', { visitId });
    });
  }

  private write(
    actor: Actor,
    caseId: string,
    attempt: Attempt | null,
    permission: Permission,
    add: (tx: Tx, found: CaseRow, now: Instant) => Promise<string>,
  ): Promise<string> {
    return this.uow.run(async (tx) => {
      const found = await this.access.require(tx, actor, permission, caseId);
      const now = this.clock.now();
      return (await once(tx, actor.userId, attempt, now, () => add(tx, found, now))).id;
    });
  }

  private async foreignPhotos(tx: Tx, caseId: string, photos: readonly string[]): Promise<FieldError[]> {
    if (photos.length === 0) return [];
    const own = new Set((await this.evidence.of(tx, caseId)).map(({ id }) => id));
    if (photos.every((id) => own.has(id))) return [];
    const wording = {
      zh: '有照片不在这件里，可能刚被删除，请重新选。',
      en: 'A photo is not of this case, or was just deleted; choose again.',
    };
    return [{ field: 'photos', code: 'visit.foreign_photo', wording }];
  }

  private remember(tx: Tx, actor: Actor, subjectId: string, action: string, data: Record<string, unknown>) {
    return this.history.append(tx, actor, { action, subjectType: 'case', subjectId, data }, this.clock.now());
  }
}

const ahead = (field: string): FieldError => ({
  field,
  code: 'visit.ahead',
  wording: {
    zh: '时间在以后，请填已经去过的时间。',
    en: 'This lies ahead; give the time of a visit that was made.',
  },
});

/** A rule of the sign-off goes by it, so the unit or the bureau answers for it. */
const NOT_THEIRS: FieldError = {
  field: 'leader',
  code: 'visit.leader_by_unit',
  wording: {
    zh: '领导到场由街道或区里记录，请把带队领导留空。',
    en: 'That a leader came along is recorded by the street or the bureau; leave the leader empty.',
  },
};
