import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A rectification task that a slip is about, named as it was then. */
@Entity('colour_slip_task')
@Index('ix_colour_slip_task_task_id', ['taskId'])
export class ColourSlipTaskRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  slipId: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  taskId: string;

  @Column({ type: 'integer' })
  ordinal: number;

  @Column({ type: 'varchar', length: 20 })
  number: string;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  @Column({ type: 'varchar', length: 200, nullable: true })
  why: string | null;
}
