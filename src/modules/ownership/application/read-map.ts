import { Injectable } from '@nestjs/common';
import type { Day } from '../../../kernel/day.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, scopeFor, type Actor } from '../../access/index.js';
import { Directory, type UnitRow, type UserRow } from '../../organisation/index.js';
import type { DutyKindRow } from '../persistence/duty-kind.entity.js';
import { UnownedCases, type CaseCount } from '../persistence/unowned-cases.read-model.js';
import { foldPeople, type PersonDuties } from './fold-people.js';
import { gapsOf } from './read-gaps.js';
import type { SubjectLine } from './subject-lines.js';
import { ReadWholeMap, type TaskLine, type WholeMap } from './whole-map.js';

const NO_CASES = { open: 0, led: 0, unowned: 0 };

/** A street at a glance. */
export interface StreetLine {
  unit: UnitRow;
  leaders: readonly UserRow[];
  areas: SubjectLine[];
  points: { total: number; held: number };
  cases: Omit<CaseCount, 'homeUnitId'>;
  tasks: number;
  gaps: number;
}

export interface StreetFile extends StreetLine {
  pointLines: SubjectLine[];
  taskLines: TaskLine[];
  mayManage: boolean;
}

@Injectable()
export class ReadMap {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly wholeMap: ReadWholeMap,
    private readonly cases: UnownedCases,
    private readonly directory: Directory,
  ) {}

  /** Every street of the reader, in the order of the office. */
  async streets(actor: Actor): Promise<{ today: Day; kinds: readonly DutyKindRow[]; streets: StreetLine[] }> {
    requirePermission(actor, 'ownership.read');
    const map = await this.wholeMap.run(this.uow.reads, actor);
    const counts = await this.counts(actor);
    return {
      today: map.today,
      kinds: map.kinds,
      streets: map.streets.map((unit) => streetOf(map, unit, counts)),
    };
  }

  /** One street with all its points. Throws NotFoundError for a street that is not the reader's. */
  async street(actor: Actor, id: string): Promise<StreetFile> {
    requirePermission(actor, 'ownership.read');
    const map = await this.wholeMap.run(this.uow.reads, actor);
    const unit = map.streets.find((one) => one.id === id);
    if (!unit) throw new NotFoundError();
    return {
      ...streetOf(map, unit, await this.counts(actor)),
      pointLines: map.lines.filter((line) => line.streetId === id && line.about === 'point'),
      taskLines: tasksOf(map, id),
      mayManage: can(actor, 'ownership.manage', { unitPaths: [unit.path] }),
    };
  }

  /** Who answers for what, person by person. */
  async people(actor: Actor): Promise<PersonDuties[]> {
    requirePermission(actor, 'ownership.read');
    const reads = this.uow.reads;
    const map = await this.wholeMap.run(reads, actor);
    const led = await this.cases.ledBy(reads, scopeFor(actor, 'case.read'));
    const ids = [...led.map(({ userId }) => userId), ...holderIds(map)];
    return foldPeople(map, led, await this.directory.usersByIds(reads, ids));
  }

  private async counts(actor: Actor): Promise<Map<string | null, CaseCount>> {
    const rows = await this.cases.byHome(this.uow.reads, scopeFor(actor, 'case.read'));
    return new Map(rows.map((row) => [row.homeUnitId, row]));
  }
}

function streetOf(map: WholeMap, unit: UnitRow, counts: ReadonlyMap<string | null, CaseCount>): StreetLine {
  const lines = map.lines.filter(({ streetId }) => streetId === unit.id);
  const points = lines.filter(({ about }) => about === 'point');
  const { open, led, unowned } = counts.get(unit.id) ?? NO_CASES;
  const gaps = gapsOf(map).filter((gap) => gap.unit?.id === unit.id).length + unowned;
  return {
    unit,
    leaders: map.leaders.get(unit.id) ?? [],
    areas: lines.filter(({ about }) => about === 'area'),
    points: { total: points.length, held: points.filter(({ gap }) => gap === null).length },
    cases: { open, led, unowned },
    tasks: tasksOf(map, unit.id).length,
    gaps,
  };
}

const tasksOf = ({ tasks }: WholeMap, streetId: string): TaskLine[] =>
  tasks.filter(({ task: { unitIds } }) => unitIds.lead === streetId || unitIds.streets.includes(streetId));

const holderIds = ({ lines, tasks }: WholeMap): string[] =>
  [...lines, ...tasks].flatMap(({ standing }) => standing?.userId ?? []);
