import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Notices, type LeftOut } from '../../notices/index.js';
import { isOfPaper, noticeOf, type PlannedItem } from './planned-letter.js';
import type { Addressed } from './reminder-audience.js';

/** Why a thing that is reached is not told to that person (ADR 26). */
@Injectable()
export class StopRules {
  constructor(private readonly notices: Notices) {}

  /** By the key of the item. */
  async of(
    reads: Reads,
    told: readonly { item: PlannedItem; to: Addressed }[],
    stopAfter: number,
  ): Promise<Map<string, LeftOut>> {
    const late = told.filter(({ item }) => item.rung.kind === 'overdue');
    const before = new Map([
      ...(await this.notices.countOverdue(
        reads,
        'caseId',
        late.flatMap(({ item }) => (isOfPaper(item) ? [] : item.caseId)),
      )),
      ...(await this.notices.countOverdue(
        reads,
        'subjectId',
        late.flatMap(({ item }) => (isOfPaper(item) ? item.paper.id : [])),
      )),
    ]);
    const found = new Map<string, LeftOut>();
    for (const { item, to } of told) {
      const left = { ...noticeOf(item), recipient: to.recipient };
      if (isAskedFor(item)) found.set(item.key, { ...left, reason: 'asked', detail: null });
      const times = before.get(overdueKey(left)) ?? 0;
      if (item.rung.kind === 'overdue' && stopAfter > 0 && times >= stopAfter)
        found.set(item.key, { ...left, reason: 'stopped', detail: String(times) });
    }
    return found;
  }
}

/** The unit has done its part; but a request moves nothing, so what is late is told all the same. */
function isAskedFor(item: PlannedItem): boolean {
  if (isOfPaper(item) || item.deadline.askedAt === null) return false;
  return item.rung.kind === 'due-soon' || item.rung.kind === 'due-today';
}

function overdueKey(left: Omit<LeftOut, 'reason' | 'detail'>): string {
  const { rule, caseId, subjectId, step, day, recipient } = left;
  return [rule, caseId ?? subjectId, step, day, recipient.userId ?? ''].join('_');
}
