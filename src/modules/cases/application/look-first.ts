import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { History } from '../../history/index.js';
import { Directory } from '../../organisation/index.js';
import { NOT_WORK } from '../domain/case-workflow.js';
import { namedIn } from '../domain/named-units.js';
import type { CaseLine } from '../persistence/case-list.read-model.js';
import { CaseRow } from '../persistence/case.entity.js';

/** Something about a case that a person should see before it goes out. */
export type Look =
  | { kind: 'same-place'; caseId: string; number: string | null; title: string }
  | { kind: 'several-streets'; streets: string[] };

/** Who took a case out of the waiting ones, when, and by which move. */
export interface LeftBy {
  name: string;
  at: Instant;
  action: string;
}

/** What to look at first in a dispatch: a place that complained before, a text that names several streets. */
@Injectable()
export class LookFirst {
  constructor(
    private readonly directory: Directory,
    private readonly history: History,
  ) {}

  async of(reads: Reads, lines: readonly CaseLine[]): Promise<Map<string, Look[]>> {
    const streets = await this.directory.unitsOfKind(reads, 'street');
    const earlier = await this.earlierAtPlaces(reads, lines);
    return new Map(
      lines.map((line) => {
        const named = namedIn(streets, `${line.row.title}\n${line.row.content}`).map(({ name }) => name);
        const same = earlier.find((one) => isSamePlace(one, line.row));
        const looks: Look[] = [];
        if (same) {
          const { id, acceptanceNo, title } = same;
          looks.push({ kind: 'same-place', caseId: id, number: acceptanceNo, title });
        }
        if (named.length > 1 && !line.row.splitFromId)
          looks.push({ kind: 'several-streets', streets: named });
        return [line.row.id, looks];
      }),
    );
  }

  async leftBy(reads: Reads, lines: readonly CaseLine[]): Promise<Map<string, LeftBy>> {
    const found = new Map<string, LeftBy>();
    for (const { row } of lines) {
      const last = await this.history.lastOf(reads, 'case', row.id, LEAVING);
      if (last) found.set(row.id, { name: last.actorName, at: last.at, action: last.action });
    }
    return found;
  }

  /** Newest first. */
  private earlierAtPlaces(reads: Reads, lines: readonly CaseLine[]): Promise<Placed[]> {
    const places = [...new Set(lines.flatMap(({ row }) => row.placeKey ?? []))];
    if (places.length === 0) return Promise.resolve([]);
    return reads.find(CaseRow, {
      select: {
        id: true,
        acceptanceNo: true,
        title: true,
        placeKey: true,
        status: true,
        repeatOfId: true,
        splitFromId: true,
      },
      where: { placeKey: In(places) },
      order: { id: 'DESC' },
    });
  }
}

type Placed = Pick<
  CaseRow,
  'id' | 'acceptanceNo' | 'title' | 'placeKey' | 'status' | 'repeatOfId' | 'splitFromId'
>;

const LEAVING = ['case.dispatch', 'case.exclude', 'case.split', 'case.merge'];

/** An earlier case of the same place that nobody has linked with this one, and that is no part of the same origin. */
function isSamePlace(one: Placed, row: Placed): boolean {
  if (one.placeKey !== row.placeKey || one.id >= row.id || NOT_WORK.includes(one.status)) return false;
  if (one.id === row.repeatOfId || (one.repeatOfId !== null && one.repeatOfId === row.repeatOfId))
    return false;
  return one.splitFromId === null || one.splitFromId !== row.splitFromId;
}
