import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { WordColumn } from '../../../platform/database/columns.js';
import type { MeasureKind } from '../../cases/index.js';
import type { About, Audience } from '../domain/kinds.js';

/** What is registered: 约谈, 立案处罚 …, in its own unit. */
@Entity('accountability_kind')
@Index('ux_accountability_kind_name', ['name'], { unique: true })
export class AccountabilityKindRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  key: string;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'varchar', length: 40 })
  name: string;

  /** 家, 件, 人. */
  @Column({ type: 'varchar', length: 10 })
  unit: string;

  /** Whom it befalls. */
  @WordColumn()
  about: About;

  /** Which measure of a case it is; several kinds may be the same. */
  @WordColumn({ nullable: true })
  measure: MeasureKind | null;

  /** Who may see its acts. */
  @WordColumn({ default: 'everyone' })
  audience: Audience;

  @Column({ type: 'integer' })
  sortOrder: number;

  /** Offered for a new act; what is retired keeps its acts and their figures. */
  @Column({ type: 'boolean' })
  active: boolean;
}
