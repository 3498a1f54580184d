import { Injectable } from '@nestjs/common';
import { In, MoreThan, type SelectQueryBuilder } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Instant } from '../../../kernel/instant.js';
import { CaseRow, ContactRow } from '../../cases/index.js';
import { ImportRowRow, ImportRunRow, leftLyingSince } from '../../intake/index.js';

export const PAGE = 300;

/** The cases of which a complainant is kept, page by page in the order of their ids; a page may be empty. */
@Injectable()
export class KnownComplainants {
  async *pages(reads: Reads, now: Instant): AsyncGenerator<string[]> {
    for (let last = ''; ;) {
      const rows = await reads.find(ContactRow, {
        select: { caseId: true },
        where: { caseId: MoreThan(last) },
        order: { caseId: 'ASC' },
        take: PAGE,
      });
      if (rows.length === 0) break;
      yield rows.map(({ caseId }) => caseId);
      last = rows.at(-1)!.caseId;
    }
    yield* this.imported(reads, now);
  }

  /** Whose contact is not kept, or no more: a later file may have told of them again. */
  private async *imported(reads: Reads, now: Instant): AsyncGenerator<string[]> {
    for (let last = ''; ;) {
      const rows = await readImports(reads, now)
        .select('r.caseId', 'id')
        .addSelect('MAX(CASE WHEN r.sealed IS NULL THEN 0 ELSE 1 END)', 'sealed')
        .andWhere('r.caseId > :last', { last })
        .groupBy('r.caseId')
        .orderBy('r.caseId')
        .limit(PAGE)
        .getRawMany<{ id: string; sealed: number | string }>();
      if (rows.length === 0) return;
      yield this.holders(
        reads,
        rows.filter(({ sealed }) => Number(sealed) === 1).map(({ id }) => id),
      );
      last = rows.at(-1)!.id;
    }
  }

  /** Whether anything is kept of the complainant of this one. */
  async holds(reads: Reads, caseId: string, now: Instant): Promise<boolean> {
    if (await reads.existsBy(ContactRow, { caseId })) return true;
    const pieces = await reads.find(CaseRow, { select: { id: true }, where: { splitFromId: caseId } });
    const ids = [caseId, ...pieces.map(({ id }) => id)];
    return readImports(reads, now)
      .andWhere('r.caseId IN (:...ids) AND r.sealed IS NOT NULL', { ids })
      .getExists();
  }

  /** The origins of pieces; those with a contact came before. */
  private async holders(reads: Reads, caseIds: readonly string[]): Promise<string[]> {
    if (caseIds.length === 0) return [];
    const rows = await reads.find(CaseRow, {
      select: { id: true, splitFromId: true },
      where: { id: In([...caseIds]) },
    });
    const ids = [...new Set(rows.map(({ id, splitFromId }) => splitFromId ?? id))];
    const kept = await reads.find(ContactRow, { select: { caseId: true }, where: { caseId: In(ids) } });
    return ids.filter((id) => kept.every(({ caseId }) => caseId !== id));
  }
}

/** Rows of imports at which nobody is at work. */
const readImports = (reads: Reads, now: Instant): SelectQueryBuilder<ImportRowRow> =>
  reads
    .createQueryBuilder(ImportRowRow, 'r')
    .innerJoin(ImportRunRow, 'run', 'run.id = r.runId')
    .where("(run.state = 'committed' OR run.createdAt < :lying)", { lying: leftLyingSince(now) });
