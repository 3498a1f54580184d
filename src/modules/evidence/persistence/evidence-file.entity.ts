import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, JsonColumn, WordColumn } from '../../../platform/database/columns.js';
import type { EvidenceKind, FactSource } from '../domain/evidence-kinds.js';
import type { Box } from '../domain/redaction.js';

/** A photo or paper of a subject. The bytes are kept under their hash; a removed one stays as record. */
@Entity('evidence_file')
@Index('ix_evidence_file_subject_id', ['subjectId'])
@Index('ux_evidence_file_live_key', ['liveKey'], { unique: true })
@Index('ix_evidence_file_sha256', ['sha256'])
@Index('ix_evidence_file_scan', ['scan'])
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

  /** 材料种类: which paper it is. */
  @WordColumn({ nullable: true })
  paperKind: string | null;

  @Column({ type: 'varchar', length: 64 })
  sha256: string;

  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ type: 'varchar', length: 100 })
  mime: string;

  @Column({ type: 'integer' })
  size: number;

  /** Of the photo as it was taken, said by a device that made it smaller before it sent it. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  originalSha256: string | null;

  /** Bytes. */
  @Column({ type: 'integer', nullable: true })
  originalSize: number | null;

  /** Of a photo as it is seen, turned upright. */
  @Column({ type: 'integer', nullable: true })
  width: number | null;

  @Column({ type: 'integer', nullable: true })
  height: number | null;

  @InstantColumn({ nullable: true })
  takenAt: Instant | null;

  @WordColumn({ nullable: true })
  takenAtSource: FactSource | null;

  @Column({ type: 'integer', nullable: true })
  latE6: number | null;

  @Column({ type: 'integer', nullable: true })
  lngE6: number | null;

  @WordColumn({ nullable: true })
  positionSource: FactSource | null;

  /** Metres, as the device says. */
  @Column({ type: 'integer', nullable: true })
  accuracy: number | null;

  /** What the virus scanner said; null where there is none. */
  @WordColumn({ nullable: true })
  scan: 'clean' | 'unscanned' | 'infected' | null;

  @JsonColumn({ nullable: true })
  redactions: Box[] | null;

  /** Goes up with every change of the boxes. */
  @Column({ type: 'integer', default: 0 })
  redactionVersion: number;

  @IdColumn()
  uploadedBy: string;

  @Column({ type: 'varchar', length: 60 })
  uploadedByName: string;

  @InstantColumn()
  uploadedAt: Instant;

  @InstantColumn({ nullable: true })
  removedAt: Instant | null;

  /** The same file in the same place of a subject can be there once; null once it is removed. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  liveKey: string | null;
}
