import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { dayOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { CaseRow, IS_WORK, MeasureRow, narrowToScope, type MeasureKind } from '../../cases/index.js';
import type { ActFact, ReportedFact } from '../domain/count-measures.js';
import { AccountabilityEntryRow } from './accountability-entry.entity.js';
import { AccountabilityKindRow } from './accountability-kind.entity.js';
import { AccountabilityLinkRow } from './accountability-link.entity.js';

/** What cases report and what is registered, as far as it is in scope: what every figure is folded from. */
@Injectable()
export class CountedFacts {
  /** A measure counts on the day of its report, with the batch and the street of its case. */
  async reported(reads: Reads, scope: Scope, campaignId?: string): Promise<ReportedFact[]> {
    const query = reads
      .createQueryBuilder(CaseRow, 'c')
      .innerJoin(MeasureRow, 'm', 'm.caseId = c.id')
      .select('c.id', 'id')
      .addSelect('m.kind', 'kind')
      .addSelect('m.amount', 'amount')
      .addSelect('c.reportedAt', 'reported')
      .addSelect('c.createdAt', 'created')
      .addSelect('c.streetId', 'street')
      .addSelect('c.batchId', 'batch')
      .addSelect('c.campaignId', 'campaign')
      .addSelect('c.acceptanceNo', 'number')
      .addSelect('c.title', 'title')
      .where(IS_WORK)
      .orderBy('c.id')
      .addOrderBy('m.kind');
    if (campaignId) query.andWhere('c.campaignId = :campaignId', { campaignId });
    const rows = await narrowToScope(query, scope).getRawMany<Record<string, string | null>>();
    return rows.map((row) => ({
      caseId: row.id!,
      figure: row.kind as MeasureKind,
      amount: Number(row.amount),
      on: dayOf((row.reported ?? row.created) as Instant),
      streetId: row.street ?? null,
      batchId: row.batch ?? null,
      campaignId: row.campaign ?? null,
      title: [row.number, row.title].filter(Boolean).join(' '),
    }));
  }

  /** An act that belongs to a case takes batch, campaign and street from it where it says none. */
  async acts(reads: Reads, campaignId?: string): Promise<ActFact<AccountabilityEntryRow>[]> {
    const kinds = new Map((await reads.find(AccountabilityKindRow)).map((kind) => [kind.key, kind]));
    const entries = await reads.find(AccountabilityEntryRow, {
      where: { withdrawnAt: IsNull() },
      order: { happenedOn: 'ASC', id: 'ASC' },
    });
    const first = new Map<string, { caseId: string; street: string; batch: string; campaign: string }>();
    const rows = await reads
      .createQueryBuilder(AccountabilityLinkRow, 'l')
      .innerJoin(CaseRow, 'c', 'c.id = l.subjectId')
      .select('l.entryId', 'entry')
      .addSelect('c.id', 'caseId')
      .addSelect('c.streetId', 'street')
      .addSelect('c.batchId', 'batch')
      .addSelect('c.campaignId', 'campaign')
      .orderBy('l.serial')
      .getRawMany<{ entry: string; caseId: string; street: string; batch: string; campaign: string }>();
    for (const { entry, ...found } of rows) if (!first.has(entry)) first.set(entry, found);
    return entries
      .map((entry) => {
        const at = first.get(entry.id);
        return {
          entry,
          kind: kinds.get(entry.kind)!,
          caseId: at?.caseId ?? null,
          streetId: entry.streetId ?? at?.street ?? null,
          batchId: at?.batch ?? null,
          campaignId: at?.campaign ?? entry.campaignId,
        };
      })
      .filter((act) => !campaignId || act.campaignId === campaignId);
  }
}
