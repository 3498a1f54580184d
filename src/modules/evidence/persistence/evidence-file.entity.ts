import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';
import type { EvidenceKind } from '../domain/evidence-kinds.js';

/** A photo or paper of a subject. The bytes lie on disk under their hash; a removed one stays as record. */
@Entity('evidence_file')
@Index('ix_evidence_file_subject_id', ['subjectId'])
export class EvidenceFileRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  subjectId: string;

  @WordColumn()
  kind: EvidenceKind;

  /** 点位: which place of the case it shows. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  point: string | null;

  @Column({ type: 'varchar', length: 64 })
  sha256: string;

  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ type: 'varchar', length: 100 })
  mime: string;

  @Column({ type: 'integer' })
  size: number;

  @InstantColumn({ nullable: true })
  takenAt: Instant | null;

  @IdColumn()
  uploadedBy: string;

  @Column({ type: 'varchar', length: 60 })
  uploadedByName: string;

  @InstantColumn()
  uploadedAt: Instant;

  @InstantColumn({ nullable: true })
  removedAt: Instant | null;
}
