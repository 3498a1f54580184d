import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A case that a slip is about. */
@Entity('colour_slip_case')
@Index('ix_colour_slip_case_case_id', ['caseId'])
export class ColourSlipCaseRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  slipId: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  caseId: string;

  @Column({ type: 'integer' })
  ordinal: number;

  /** What was found at this case; null by hand. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  why: string | null;
}
