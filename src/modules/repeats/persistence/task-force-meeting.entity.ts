import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn } from '../../../platform/database/columns.js';

@Entity('task_force_meeting')
@Index('ix_task_force_meeting_task_force_id', ['taskForceId'])
@Index('ux_task_force_meeting_task_force_id_number', ['taskForceId', 'number'], { unique: true })
export class TaskForceMeetingRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  taskForceId: string;

  /** 第几次会议: without gaps within its task force. */
  @Column({ type: 'integer', default: 0 })
  number: number;

  @DayColumn()
  heldOn: Day;

  @Column({ type: 'text' })
  minutes: string;

  @Column({ type: 'varchar', length: 60 })
  recordedByName: string;

  @InstantColumn()
  recordedAt: Instant;
}
