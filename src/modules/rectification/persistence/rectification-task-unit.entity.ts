import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { UnitRole } from '../domain/vocabulary.js';

/** What a unit has to do with a task. */
@Entity('rectification_task_unit')
@Index('ix_rectification_task_unit_unit_id', ['unitId', 'taskId'])
export class RectificationTaskUnitRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  taskId: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  unitId: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  role: UnitRole;
}
