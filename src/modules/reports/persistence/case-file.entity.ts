import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Wording } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, JsonColumn, WordColumn } from '../../../platform/database/columns.js';
import type { CaseFileFormat } from '../domain/case-file.js';
import type { ExportState } from '../domain/export-order.js';

/** 一案一档 that somebody asked for; for nobody else, and not for long. */
@Entity('case_file')
@Index('ix_case_file_requested_by', ['requestedBy', 'id'])
@Index('ix_case_file_expires_at', ['expiresAt'])
export class CaseFileRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  requestedBy: string;

  @WordColumn()
  format: CaseFileFormat;

  /** In the order in which they were asked for. */
  @JsonColumn()
  caseIds: string[];

  /** 内部: with the complainant, for the reason that stands in the history. */
  @Column({ type: 'boolean' })
  withContact: boolean;

  @WordColumn()
  state: ExportState;

  /** Steps: a case and each of its photos and papers; null until they are counted. */
  @Column({ type: 'integer', nullable: true })
  total: number | null;

  @Column({ type: 'integer' })
  written: number;

  @Column({ type: 'varchar', length: 200, nullable: true })
  fileName: string | null;

  /** In bytes the files of fifty cases are more than an integer holds. */
  @Column({ type: 'integer', nullable: true })
  kilobytes: number | null;

  @JsonColumn({ nullable: true })
  failure: Wording | null;

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn({ nullable: true })
  finishedAt: Instant | null;

  /** From then on the file is gone. */
  @InstantColumn()
  expiresAt: Instant;
}
