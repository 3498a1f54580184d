import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, scopeFor, type Actor } from '../../access/index.js';
import type { UnitRow } from '../../organisation/index.js';
import { gapOf, gapOfTask, withoutAreas, type GapKind } from '../domain/gaps.js';
import { UnownedCases, type Without } from '../persistence/unowned-cases.read-model.js';
import type { SubjectLine } from './subject-lines.js';
import { ReadWholeMap, type WholeMap } from './whole-map.js';

/** Cases that are told one by one; the number says how many there are. */
const MOST_CASES = 200;

export interface Gap {
  kind: GapKind;
  id: string;
  title: string;
  unit: UnitRow | null;
  /** An area, point or task, with whoever stands there past their day. */
  line: SubjectLine | null;
}

export interface GapGroup {
  kind: GapKind;
  total: number;
  items: Gap[];
  /** Whether the reader may mend it here. */
  mayMend: boolean;
}

/** 缺口: what nobody answers for. Nothing of it is kept; it is what the map does not find. */
@Injectable()
export class ReadGaps {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly wholeMap: ReadWholeMap,
    private readonly cases: UnownedCases,
  ) {}

  async run(actor: Actor): Promise<GapGroup[]> {
    requirePermission(actor, 'ownership.read');
    const reads = this.uow.reads;
    const map = await this.wholeMap.run(reads, actor);
    const here = gapsOf(map);
    const of = (kind: GapKind): Gap[] => here.filter((gap) => gap.kind === kind);
    const mayManage = can(actor, 'ownership.manage');
    const whole = (kind: GapKind, mayMend: boolean): GapGroup => {
      const items = of(kind);
      return { kind, total: items.length, items, mayMend };
    };
    const groups = [
      whole('street-leader', can(actor, 'unit.manage')),
      whole('street-areas', mayManage),
      whole('area-person', mayManage),
      whole('point-chief', mayManage),
      whole('expired', mayManage),
      await this.ofCases(actor, map, 'case-lead', 'lead'),
      await this.ofCases(actor, map, 'case-owner', 'owner'),
      whole('task-owner', mayManage),
    ];
    return groups.filter(({ total }) => total > 0);
  }

  private async ofCases(actor: Actor, map: WholeMap, kind: GapKind, what: Without): Promise<GapGroup> {
    const scope = scopeFor(actor, 'case.read');
    const { total, items } = await this.cases.without(this.uow.reads, scope, what, MOST_CASES);
    const units = new Map(map.units.map((unit) => [unit.id, unit]));
    return {
      kind,
      total,
      mayMend: can(actor, 'case.edit'),
      items: items.map(({ id, acceptanceNo, title, isKeyCase, homeUnitId }) => ({
        kind,
        id,
        title: [isKeyCase && '*', acceptanceNo, title].filter(Boolean).join(' '),
        unit: units.get(homeUnitId ?? '') ?? null,
        line: null,
      })),
    };
  }
}

/** All but those of cases, which are counted in the database. */
export function gapsOf({ streets, lines, tasks, leaders, units }: WholeMap): Gap[] {
  const unitOf = (id: string | null): UnitRow | null => units.find((unit) => unit.id === id) ?? null;
  const ofStreet = (kind: GapKind, unit: UnitRow): Gap => ({
    kind,
    id: unit.id,
    title: unit.name,
    unit,
    line: null,
  });
  return [
    ...streets.filter(({ id }) => !leaders.has(id)).map((unit) => ofStreet('street-leader', unit)),
    ...streets.filter(({ id }) => withoutAreas(id, lines)).map((unit) => ofStreet('street-areas', unit)),
    ...lines.flatMap((line) => {
      const kind = gapOf(line);
      const title = [line.number, line.name].filter(Boolean).join(' ');
      return kind ? [{ kind, id: line.id, title, unit: unitOf(line.streetId), line }] : [];
    }),
    ...tasks.flatMap((line) => {
      const kind = gapOfTask({ gap: line.gap, owner: line.task.owner });
      const title = `${line.number} ${line.name}`;
      return kind ? [{ kind, id: line.id, title, unit: unitOf(line.task.unitIds.lead), line }] : [];
    }),
  ];
}
