import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A kind of paper that a rule may ask for. */
@Entity('paper_kind')
export class PaperKindRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  code: string;

  @Column({ type: 'varchar', length: 60 })
  zh: string;

  @Column({ type: 'varchar', length: 100 })
  en: string;

  @Column({ type: 'integer' })
  ordinal: number;
}
