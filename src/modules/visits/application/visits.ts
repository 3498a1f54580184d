import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import type { Answers, Counted, Official, Reading, VisitTally } from '../domain/visit.js';
import { AffectedVisitRow } from '../persistence/affected-visit.entity.js';
import { SiteVisitRow } from '../persistence/site-visit.entity.js';

export interface NewSiteVisit {
  visitedAt: Instant;
  people: Official[];
  leader: string | null;
  seen: string;
  readings: Reading[];
  photos: string[];
}

export interface NewTalk extends Answers {
  visitedOn: Day;
  counted: Counted;
  wishes: string | null;
  followUp: string | null;
}

export interface VisitRecords {
  siteVisits: SiteVisitRow[];
  talks: AffectedVisitRow[];
}

/** Visits of any subject; who may see and write them is the subject's business. */
@Injectable()
export class Visits {
  async addSiteVisit(tx: Tx, actor: Actor, subjectId: string, visit: NewSiteVisit, now: Instant) {
    const row = { ...visit, ...recorded(actor, subjectId, now) };
    await tx.insert(SiteVisitRow, row as never);
    return row.id;
  }

  async addTalk(tx: Tx, actor: Actor, subjectId: string, talk: NewTalk, now: Instant) {
    const row = { ...talk, ...recorded(actor, subjectId, now) };
    await tx.insert(AffectedVisitRow, row);
    return row.id;
  }

  /** Takes one of either kind back; throws NotFoundError. */
  async remove(
    tx: Tx,
    subjectId: string,
    id: string,
    now: Instant,
  ): Promise<SiteVisitRow | AffectedVisitRow> {
    const where = { id, subjectId, removedAt: IsNull() };
    for (const Row of [SiteVisitRow, AffectedVisitRow]) {
      const found = await tx.findOneBy<SiteVisitRow | AffectedVisitRow>(Row, where);
      if (!found) continue;
      await tx.update(Row, { id }, { removedAt: now });
      return found;
    }
    throw new NotFoundError();
  }

  /** The latest first. */
  async of(reads: Reads, subjectId: string): Promise<VisitRecords> {
    return (await this.ofMany(reads, [subjectId])).get(subjectId) ?? { siteVisits: [], talks: [] };
  }

  /** By subject, of those that have any; the latest first. */
  async ofMany(reads: Reads, subjectIds: readonly string[]): Promise<Map<string, VisitRecords>> {
    const found = new Map<string, VisitRecords>();
    const of = (subjectId: string): VisitRecords => {
      const known = found.get(subjectId) ?? { siteVisits: [], talks: [] };
      found.set(subjectId, known);
      return known;
    };
    const where = { subjectId: In([...subjectIds]), removedAt: IsNull() };
    const visits = await reads.find(SiteVisitRow, { where, order: { visitedAt: 'DESC', id: 'DESC' } });
    for (const row of visits) of(row.subjectId).siteVisits.push(row);
    const talks = await reads.find(AffectedVisitRow, { where, order: { visitedOn: 'DESC', id: 'DESC' } });
    for (const row of talks) of(row.subjectId).talks.push(row);
    return found;
  }

  /** 领导到场: those that a leader came along to, the latest first. */
  withLeader(reads: Reads, subjectId: string): Promise<SiteVisitRow[]> {
    const where = { subjectId, removedAt: IsNull(), leader: Not(IsNull()) };
    return reads.find(SiteVisitRow, { where, order: { visitedAt: 'DESC', id: 'DESC' } });
  }

  countSiteVisits(reads: Reads, subjectId: string): Promise<number> {
    return reads.countBy(SiteVisitRow, { subjectId, removedAt: IsNull() });
  }

  tally({ siteVisits, talks }: VisitRecords): VisitTally {
    const sum = (field: keyof Answers): number => talks.reduce((total, talk) => total + talk[field], 0);
    return {
      siteVisits: siteVisits.length,
      withLeader: siteVisits.filter(({ leader }) => leader !== null).length,
      talks: talks.length,
      asked: sum('asked'),
      satisfied: sum('satisfied'),
      partly: sum('partly'),
      unsatisfied: sum('unsatisfied'),
    };
  }
}

const recorded = (actor: Actor, subjectId: string, now: Instant) => ({
  id: newId(),
  subjectId,
  recordedBy: actor.userId,
  recordedByName: actor.name,
  recordedAt: now,
  removedAt: null,
});
