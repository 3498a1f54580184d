import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor, type Permission, type Target } from '../../access/index.js';
import { History } from '../../history/index.js';
import { Directory } from '../../organisation/index.js';
import { TaskWrittenOffError } from '../domain/rectification-errors.js';
import { UNIT_ROLES, type UnitRole } from '../domain/vocabulary.js';
import { RectificationTaskUnitRow } from '../persistence/rectification-task-unit.entity.js';
import { RectificationTaskRow } from '../persistence/rectification-task.entity.js';

/** Loads a task with the answer to "may they", and writes it against the version that was seen. */
@Injectable()
export class RectificationTasks {
  constructor(
    private readonly directory: Directory,
    private readonly history: History,
  ) {}

  /** Throws ForbiddenError, and NotFoundError for the task of units that are not the actor's in one of these roles. */
  async require(
    reads: Reads,
    actor: Actor,
    permission: Permission,
    id: string,
    roles: readonly UnitRole[] = UNIT_ROLES,
  ): Promise<RectificationTaskRow> {
    requirePermission(actor, permission);
    const task = await reads.findOneBy(RectificationTaskRow, { id });
    if (!task) throw new NotFoundError();
    requirePermission(actor, permission, { unitPaths: await this.unitPaths(reads, id, roles) });
    return task;
  }

  /** Number and title by id, for a log that names them. */
  async titles(
    reads: Reads,
    ids: readonly string[],
  ): Promise<Map<string, { number: string; title: string }>> {
    if (ids.length === 0) return new Map();
    const rows = await reads.find(RectificationTaskRow, {
      select: { id: true, number: true, title: true },
      where: { id: In([...ids]) },
    });
    return new Map(rows.map(({ id, number, title }) => [id, { number, title }]));
  }

  /** The version of each and whose it is, for whoever asks on behalf of many readers. */
  async standings(
    reads: Reads,
    ids: readonly string[],
  ): Promise<Map<string, { version: number; target: Target; earlier: Target }>> {
    if (ids.length === 0) return new Map();
    const tasks = await reads.findBy(RectificationTaskRow, { id: In([...ids]) });
    const parts = await reads.findBy(RectificationTaskUnitRow, { taskId: In([...ids]) });
    const units = await this.directory.unitsByIds(
      reads,
      parts.map(({ unitId }) => unitId),
    );
    const pathOf = new Map(units.map(({ id, path }) => [id, path]));
    return new Map(
      tasks.map(({ id, version }) => {
        const unitPaths = parts
          .filter(({ taskId }) => taskId === id)
          .map(({ unitId }) => pathOf.get(unitId)!);
        return [id, { version, target: { unitPaths }, earlier: { unitPaths } }];
      }),
    );
  }

  /** The same of one that is still worked on, as it was seen. Throws StaleVersionError, TaskWrittenOffError. */
  async requireOpen(
    tx: Tx,
    actor: Actor,
    permission: Permission,
    id: string,
    version: number,
    roles: readonly UnitRole[] = UNIT_ROLES,
  ): Promise<RectificationTaskRow> {
    const task = await this.require(tx, actor, permission, id, roles);
    if (task.version !== version) throw new StaleVersionError({ by: task.changedByName });
    if (task.writtenOffAt) throw new TaskWrittenOffError({ number: task.number });
    return task;
  }

  /** Writes it over the version it was read with. */
  async save(tx: Tx, actor: Actor, task: RectificationTaskRow): Promise<void> {
    const seen = task.version;
    task.version = seen + 1;
    task.changedByName = actor.name;
    const { affected } = await tx.update(RectificationTaskRow, { id: task.id, version: seen }, { ...task });
    if (affected === 0) throw new StaleVersionError({ by: '别人' });
  }

  remember(
    tx: Tx,
    actor: Actor,
    { id, number }: Pick<RectificationTaskRow, 'id' | 'number'>,
    action: string,
    now: Instant,
    more: { note?: string | null; data?: Record<string, unknown> } = {},
  ): Promise<void> {
    const entry = { action: `rectification.${action}`, subjectType: 'rectification', subjectId: id } as const;
    return this.history.append(
      tx,
      actor,
      { ...entry, note: more.note ?? null, data: { number, ...more.data } },
      now,
    );
  }

  private async unitPaths(reads: Reads, taskId: string, roles: readonly UnitRole[]): Promise<string[]> {
    const parts = await reads.findBy(RectificationTaskUnitRow, { taskId, role: In([...roles]) });
    const units = await this.directory.unitsByIds(
      reads,
      parts.map(({ unitId }) => unitId),
    );
    return units.map(({ path }) => path);
  }
}
