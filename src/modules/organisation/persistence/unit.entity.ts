import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, JsonColumn, WordColumn } from '../../../platform/database/columns.js';
import type { UnitKind } from '../domain/unit.js';

/** A node of the unit tree. */
@Entity('unit')
@Index('ix_unit_path', ['path'])
export class UnitRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn({ nullable: true })
  parentId: string | null;

  @Column({ type: 'varchar', length: 400 })
  path: string;

  @WordColumn()
  kind: UnitKind;

  @Column({ type: 'varchar', length: 100 })
  name: string;

  /** Other names under which a text may mention it. */
  @JsonColumn()
  aliases: string[];

  /** 值班邮箱; gets what nobody in the unit can get by name. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  dutyEmail: string | null;

  @Column({ type: 'integer', nullable: true })
  residents: number | null;

  @Column({ type: 'integer' })
  sortOrder: number;

  @Column({ type: 'boolean' })
  active: boolean;
}
