import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { scopeFor, type Actor } from '../../access/index.js';
import { Directory, type UnitRow, type UserRow } from '../../organisation/index.js';
import type { DutyKindRow } from '../persistence/duty-kind.entity.js';
import { OpenTasks, type OpenTaskLine } from '../persistence/open-tasks.read-model.js';
import { DutyKinds } from './duty-kinds.js';
import { asTask, kindsByKey, SubjectLines, type SubjectLine } from './subject-lines.js';

export type TaskLine = SubjectLine & { task: OpenTaskLine };

/** Everything the map is drawn from, as far as the reader sees it. */
export interface WholeMap {
  today: Day;
  units: readonly UnitRow[];
  streets: readonly UnitRow[];
  kinds: readonly DutyKindRow[];
  lines: readonly SubjectLine[];
  tasks: readonly TaskLine[];
  /** By street, who is paired with it. */
  leaders: ReadonlyMap<string, readonly UserRow[]>;
}

@Injectable()
export class ReadWholeMap {
  constructor(
    private readonly directory: Directory,
    private readonly kinds: DutyKinds,
    private readonly subjectLines: SubjectLines,
    private readonly openTasks: OpenTasks,
    private readonly clock: Clock,
  ) {}

  async run(reads: Reads, actor: Actor): Promise<WholeMap> {
    const today = dayOf(this.clock.now());
    const units = await this.directory.units(reads);
    const streets = units.filter((unit) => unit.kind === 'street' && sees(actor, unit));
    const kinds = await this.kinds.of(reads);
    const ids = streets.map(({ id }) => id);
    const lines = await this.subjectLines.ofStreets(reads, ids, units, kinds, today);
    const tasks = await this.openTasks.inScope(reads, scopeFor(actor, 'rectification.read'));
    const kindOf = kindsByKey(kinds);
    const taskLines = await this.subjectLines.withDuties(
      reads,
      tasks.map((task) => asTask(task, kindOf)),
      today,
    );
    const leaders = new Map<string, UserRow[]>();
    for (const { leader, streets: paired } of await this.directory.pairedLeaders(reads))
      for (const { id } of paired) leaders.set(id, [...(leaders.get(id) ?? []), leader]);
    return {
      today,
      units,
      streets,
      kinds,
      lines,
      tasks: taskLines.map((line, at) => ({ ...line, task: tasks[at]! })),
      leaders,
    };
  }
}

function sees(actor: Actor, { path }: UnitRow): boolean {
  const scope = scopeFor(actor, 'ownership.read');
  return scope.kind === 'any' || (scope.kind === 'unit' && path.startsWith(scope.path));
}
