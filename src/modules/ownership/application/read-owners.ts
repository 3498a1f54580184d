import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { CaseAccess, CasePositionRow, type CaseRow } from '../../cases/index.js';
import { distanceBetween, readPosition } from '../../evidence/index.js';
import { Directory } from '../../organisation/index.js';
import { RectificationTasks, RectificationTaskUnitRow } from '../../rectification/index.js';
import { DutyKinds } from './duty-kinds.js';
import { asTask, kindsByKey, SubjectLines, type SubjectLine } from './subject-lines.js';

/** Points that lie so near to a case that their chief is asked too. */
const NEAR_M = 200;

/** One who answers: in which capacity, for what, and null where nobody is named. */
export interface Owner {
  /** 对口区领导, or the word of its kind. */
  as: 'street-leader' | 'case-leader' | 'case-officer' | 'task-owner' | 'duty';
  word: string | null;
  what: string | null;
  names: string[];
  distanceM: number | null;
}

/** 责任链: who answers for a case or a task, from the leader down to the point. */
@Injectable()
export class ReadOwners {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly tasks: RectificationTasks,
    private readonly subjectLines: SubjectLines,
    private readonly kinds: DutyKinds,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError. */
  async ofCase(actor: Actor, caseId: string): Promise<Owner[]> {
    const reads = this.uow.reads;
    const found = await this.access.require(reads, actor, 'case.read', caseId);
    const named = [found.caseLeaderId, found.caseOfficerId].filter((id) => id !== null);
    const users = new Map((await this.directory.usersByIds(reads, named)).map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null): string[] => [users.get(id ?? '') ?? []].flat();
    const leaders = found.streetId ? await this.directory.leadersOf(reads, found.streetId) : [];
    const owners: Owner[] = [
      owner(
        'street-leader',
        leaders.map(({ name }) => name),
      ),
      owner('case-leader', nameOf(found.caseLeaderId)),
      owner('case-officer', nameOf(found.caseOfficerId)),
      ...(await this.onTheGround(reads, found)),
    ];
    // Nobody is missed who need not be there: an officer where somebody else has it, a leader of no street.
    return owners.filter(
      ({ as, names }) => names.length > 0 || as === 'duty' || (as === 'case-leader' && found.isKeyCase),
    );
  }

  /** Throws NotFoundError. */
  async ofTask(actor: Actor, taskId: string): Promise<Owner[]> {
    const reads = this.uow.reads;
    const task = await this.tasks.require(reads, actor, 'rectification.read', taskId);
    const kindOf = kindsByKey(await this.kinds.of(reads));
    const [line] = await this.subjectLines.withDuties(reads, [asTask(task, kindOf)], this.today());
    const leaders: string[] = [];
    for (const { unitId } of await reads.findBy(RectificationTaskUnitRow, { taskId, role: 'street' }))
      leaders.push(...(await this.directory.leadersOf(reads, unitId)).map(({ name }) => name));
    const own = owner('task-owner', task.owner ? [task.owner] : []);
    const owners = [owner('street-leader', [...new Set(leaders)]), ofLine(line!, null), own];
    return owners.filter(({ names, as }) => names.length > 0 || (as === 'duty' && !task.owner));
  }

  /** Whose area it lies in, and whose points lie beside it. */
  private async onTheGround(reads: Reads, { id, streetId, communityId }: CaseRow): Promise<Owner[]> {
    if (!streetId) return [];
    const units = await this.directory.units(reads);
    const kinds = await this.kinds.of(reads);
    const lines = await this.subjectLines.ofStreets(reads, [streetId], units, kinds, this.today());
    const area = communityId
      ? lines.filter((line) => line.about === 'area' && line.communityId === communityId)
      : [];
    const at = await reads.findOneBy(CasePositionRow, { caseId: id });
    const here = at && readPosition(at);
    const near = lines.flatMap((line) => {
      const place = line.place && readPosition(line.place);
      const distance = here && place ? distanceBetween(here, place) : null;
      return line.about === 'point' && distance !== null && distance <= NEAR_M ? [{ line, distance }] : [];
    });
    const byDistance = near.sort((a, b) => a.distance - b.distance).slice(0, 3);
    return [
      ...area.map((line) => ofLine(line, null)),
      ...byDistance.map((one) => ofLine(one.line, one.distance)),
    ];
  }

  private today = (): Day => dayOf(this.clock.now());
}

const owner = (as: Owner['as'], names: string[]): Owner => ({
  as,
  word: null,
  what: null,
  names,
  distanceM: null,
});

function ofLine({ holder, name, type, acting, standing, gap }: SubjectLine, distanceM: number | null): Owner {
  const who = acting ?? (gap === null ? standing : null);
  return {
    as: 'duty',
    word: holder,
    what: type === 'task' ? null : name,
    names: who ? [who.personName] : [],
    distanceM,
  };
}
