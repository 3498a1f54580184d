import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { plainColumns } from '../../../platform/database/plain-columns.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { matching } from '../../../platform/search/matching.js';
import { scopeFor, type Actor, type Scope } from '../../access/index.js';
import { excerptOf, fitOf, wordPatterns, type Excerpt } from '../domain/find-words.js';
import { narrowToScope } from '../persistence/case-scope.js';
import { CaseList, type CaseLine } from '../persistence/case-list.read-model.js';
import { applyText, wayFor, type FoundWay } from '../persistence/case-text.js';
import { CaseRow } from '../persistence/case.entity.js';
import { SEARCHED_TEXTS } from './index-case.js';
import { CaseLights, type LightContext } from './case-lights.js';

export interface SearchHit {
  line: CaseLine;
  /** Null when only the name of a file says it. */
  excerpt: Excerpt | null;
}

export interface SearchResult {
  hits: SearchHit[];
  total: number;
  context: LightContext;
}

/** A word that is everywhere tells nothing: of more hits than these, the newest are ranked. */
const RANKED = 300;

/** Finds cases of every campaign by number, place or words, best first, within what the reader may see. */
@Injectable()
export class SearchCases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly list: CaseList,
    private readonly lights: CaseLights,
  ) {}

  async run(actor: Actor, text: string, limit: number): Promise<SearchResult> {
    const reads = this.uow.reads;
    const scope = scopeFor(actor, 'case.read');
    const found = (way?: FoundWay): SelectQueryBuilder<CaseRow> => {
      const query = narrowToScope(reads.createQueryBuilder(CaseRow, 'c').where('1 = 1'), scope);
      return applyText(query.andWhere(`c.status <> 'merged'`), text, way);
    };
    const total = await this.count(reads, scope, text, found);
    const newest = await found(wayFor(total))
      .select('c.id', 'id')
      .orderBy('c.id', 'DESC')
      .limit(RANKED)
      .getRawMany<{ id: string }>();
    const patterns = wordPatterns(text);
    const best = (await this.textsOf(reads, newest))
      .map((row) => ({ id: row.id, fit: fitOf(fieldsOf(row), patterns) }))
      .sort((a, b) => b.fit - a.fit)
      .slice(0, limit);
    const byId = new Map(
      (
        await this.list.byIds(
          reads,
          best.map(({ id }) => id),
        )
      ).map((line) => [line.row.id, line]),
    );
    const lines = best.flatMap(({ id }) => byId.get(id) ?? []);
    return {
      hits: lines.map((line) => ({ line, excerpt: excerptOf(fieldsOf(line.row).slice(1), patterns) })),
      total,
      context: await this.lights.context(reads, null),
    };
  }

  /**
   * Who may see all leaves out only what was merged back: PostgreSQL counts what its index finds and takes those few off,
   * where it would have to look each of them up among the cases. SQLite's index may be ahead of the cases (ADR 20).
   */
  private async count(
    reads: Reads,
    scope: Scope,
    text: string,
    found: () => SelectQueryBuilder<CaseRow>,
  ): Promise<number> {
    const asked = matching(reads, text, 'words');
    if (!asked || !this.uow.isPostgres || scope.kind !== 'any') return found().getCount();
    const words = { words: asked.expression };
    const [sql, values] = reads.connection.driver.escapeQueryWithParameters(
      `SELECT COUNT(*) AS "n" FROM (${asked.sql}) m`,
      words,
    );
    const [all] = (await reads.query(sql, values)) as [{ n: string }];
    const merged = reads.createQueryBuilder(CaseRow, 'c').where(`c.status = 'merged'`);
    return Number(all.n) - (await merged.andWhere(asked.holds('c.searchNo'), words).getCount());
  }

  /** Newest first. */
  private async textsOf(reads: Reads, found: readonly { id: string }[]): Promise<Searched[]> {
    const ids = found.map(({ id }) => id);
    if (ids.length === 0) return [];
    const query = reads.createQueryBuilder(CaseRow, 'c').where('c.id IN (:...ids)', { ids });
    return plainColumns(query.orderBy('c.id', 'DESC'), RANKED_BY);
  }
}

const RANKED_BY = ['id', 'numberKey', ...SEARCHED_TEXTS] as const;

type Searched = Pick<CaseRow, (typeof RANKED_BY)[number]>;

function fieldsOf(row: Searched): { field: string; text: string | null }[] {
  const texts = SEARCHED_TEXTS.map((field) => ({ field, text: row[field] }));
  return [{ field: 'number', text: row.numberKey }, ...texts];
}
