import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { CaseAccess, CaseList, CaseRow } from '../../cases/index.js';
import { RectificationTasks } from '../../rectification/index.js';
import { ReachedPapers } from './reached-papers.js';

export type Titles = ReadonlyMap<string, { number: string | null; title: string }>;

/** What a notice names: a case, or a slip, a letter or a task. */
export interface Named {
  caseId: string | null;
  subjectId?: string | null;
}

/** Of more cases of a number nobody asks for a log. */
const MOST_CASES = 200;

/** Number and title of the cases and tasks, the number of the slips and letters, that a log or a preview names. */
@Injectable()
export class ThingTitles {
  constructor(
    private readonly list: CaseList,
    private readonly access: CaseAccess,
    private readonly papers: ReachedPapers,
    private readonly tasks: RectificationTasks,
  ) {}

  /** Cases whose acceptance number holds these letters, newest first; a log asks for few. */
  async casesNumbered(reads: Reads, part: string): Promise<string[]> {
    const letters = part.replace(/[\s*★☆]/g, '').toUpperCase();
    const rows = await reads
      .createQueryBuilder(CaseRow, 'c')
      .select(['c.id'])
      .where(`c.numberKey LIKE :part ESCAPE '\\'`, { part: `%${letters.replace(/[\\%_]/g, '\\$&')}%` })
      .orderBy('c.id', 'DESC')
      .limit(MOST_CASES)
      .getMany();
    return rows.map(({ id }) => id);
  }

  /** The cases that a log is narrowed to: that one, those of a number, or both; null for all. */
  async casesAsked(
    reads: Reads,
    { caseId, number }: { caseId?: string | undefined; number?: string | undefined },
  ): Promise<string[] | null> {
    const numbered = number?.trim() ? await this.casesNumbered(reads, number) : null;
    if (!caseId) return numbered;
    return numbered && !numbered.includes(caseId) ? [] : [caseId];
  }

  /** As `of`, without the cases that this person may not read, or not any more. */
  async shownTo(actor: Actor, reads: Reads, named: readonly Named[]): Promise<Titles> {
    const ids = [...new Set(named.flatMap(({ caseId }) => caseId ?? []))];
    const rows = ids.length === 0 ? [] : await reads.findBy(CaseRow, { id: In(ids) });
    const targets = await this.access.targetsOf(reads, rows);
    const open = new Set(rows.flatMap(({ id }) => (can(actor, 'case.read', targets.get(id)) ? id : [])));
    return this.of(
      reads,
      named.filter(({ caseId }) => !caseId || open.has(caseId)),
    );
  }

  async of(reads: Reads, named: readonly Named[]): Promise<Titles> {
    const lines = await this.list.byIds(reads, [...new Set(named.flatMap(({ caseId }) => caseId ?? []))]);
    const subjectIds = [...new Set(named.flatMap(({ subjectId }) => subjectId ?? []))];
    const numbers = await this.papers.numbers(reads, subjectIds);
    const tasks = await this.tasks.titles(reads, subjectIds);
    return new Map([
      ...tasks,
      ...[...numbers].map(([id, number]) => [id, { number, title: number }] as const),
      ...lines.map(({ row }) => [row.id, { number: row.acceptanceNo, title: row.title }] as const),
    ]);
  }
}

export const titleOf = (titles: Titles, { caseId, subjectId }: Named) =>
  titles.get(caseId ?? subjectId ?? '');
