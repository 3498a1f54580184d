import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, JsonColumn, WordColumn } from '../../../platform/database/columns.js';
import type { UnitKind } from '../domain/unit.js';

/** A node of the unit tree. */
@Entity('unit')
@Index('ix_unit_path', ['path'])
export class UnitRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @IdColumn({ nullable: true })
  parentId: string | null;

  @Column({ type: 'varchar', length: 400 })
  path: string;

  @WordColumn()
  kind: UnitKind;

  @Column({ type: 'varchar', length: 100 })
  name: string;

  /** As it is said in the house, 梧桐. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  shortName: string | null;

  /** Other names under which a text may mention it. */
  @JsonColumn()
  aliases: string[];

  /** 值班邮箱; gets what nobody in the unit can get by name. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  dutyEmail: string | null;

  /** 联系人. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  contact: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  phone: string | null;

  @Column({ type: 'integer', nullable: true })
  residents: number | null;

  @Column({ type: 'integer' })
  sortOrder: number;

  @Column({ type: 'boolean' })
  active: boolean;
}
