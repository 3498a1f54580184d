import { Column, Entity, PrimaryColumn } from 'typeorm';
import { JsonColumn, WordColumn } from '../../../platform/database/columns.js';
import type { Medium } from '../../cases/index.js';

/** Which words stand for which kind of complaint, and who usually leads it. */
@Entity('type_route')
export class TypeRouteRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  ordinal: number;

  @WordColumn()
  medium: Medium;

  @Column({ type: 'varchar', length: 60 })
  label: string;

  @JsonColumn()
  keywords: string[];

  /** Part of the name of the lead; empty where the street leads. */
  @Column({ type: 'varchar', length: 60 })
  lead: string;

  @JsonColumn()
  assists: string[];

  /** The rule or paper that says so. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  basis: string | null;
}
