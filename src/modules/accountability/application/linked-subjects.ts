import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { scopeFor, type Actor } from '../../access/index.js';
import { CaseRow, narrowToScope } from '../../cases/index.js';
import { RectificationTaskRow } from '../../rectification/index.js';
import { AccountabilityLinkRow } from '../persistence/accountability-link.entity.js';

export interface LinkedSubject {
  type: 'case' | 'task';
  id: string;
  title: string;
}

const SLICE = 500;

/** The cases and tasks that acts belong to, as far as the reader may open them. */
@Injectable()
export class LinkedSubjects {
  async of(reads: Reads, actor: Actor, entryIds: readonly string[]): Promise<Map<string, LinkedSubject[]>> {
    const found = new Map<string, LinkedSubject[]>();
    for (let from = 0; from < entryIds.length; from += SLICE) {
      const links = await reads.find(AccountabilityLinkRow, {
        where: { entryId: In(entryIds.slice(from, from + SLICE)) },
        order: { entryId: 'ASC', serial: 'ASC' },
      });
      const titles = await this.titles(reads, actor, links);
      for (const { entryId, subjectId: id, subjectType: type } of links) {
        const title = titles.get(id);
        if (title !== undefined) found.set(entryId, [...(found.get(entryId) ?? []), { type, id, title }]);
      }
    }
    return found;
  }

  private async titles(
    reads: Reads,
    actor: Actor,
    links: readonly AccountabilityLinkRow[],
  ): Promise<Map<string, string>> {
    const idsOf = (type: string): string[] => [
      ...new Set(links.flatMap(({ subjectType, subjectId }) => (subjectType === type ? subjectId : []))),
    ];
    const [caseIds, taskIds] = [idsOf('case'), idsOf('task')];
    const cases = caseIds.length > 0 ? await this.cases(reads, actor, caseIds) : [];
    const tasks = taskIds.length > 0 ? await this.tasks(reads, actor, taskIds) : [];
    return new Map([
      ...cases.map(
        ({ id, acceptanceNo, title }) => [id, [acceptanceNo, title].filter(Boolean).join(' ')] as const,
      ),
      ...tasks.map(({ id, number, title }) => [id, `${number} ${title}`] as const),
    ]);
  }

  private cases(reads: Reads, actor: Actor, ids: readonly string[]): Promise<CaseRow[]> {
    const query = reads
      .createQueryBuilder(CaseRow, 'c')
      .select(['c.id', 'c.acceptanceNo', 'c.title'])
      .where('c.id IN (:...ids)', { ids });
    return narrowToScope(query, scopeFor(actor, 'case.read')).getMany();
  }

  private async tasks(reads: Reads, actor: Actor, ids: readonly string[]): Promise<RectificationTaskRow[]> {
    const scope = scopeFor(actor, 'rectification.read');
    if (scope.kind !== 'any' && scope.kind !== 'unit') return [];
    const query = reads
      .createQueryBuilder(RectificationTaskRow, 't')
      .select(['t.id', 't.number', 't.title'])
      .where('t.id IN (:...ids)', { ids });
    if (scope.kind === 'unit')
      query.andWhere(
        't.id IN (SELECT p.task_id FROM rectification_task_unit p JOIN unit u ON u.id = p.unit_id WHERE u.path LIKE :below)',
        { below: `${scope.path}%` },
      );
    return query.getMany();
  }
}
