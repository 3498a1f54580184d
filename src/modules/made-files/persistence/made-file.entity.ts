import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Wording } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import {
  CountColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  WordColumn,
} from '../../../platform/database/columns.js';
import type { MadeFileFormat, MadeFileState } from '../domain/made-file.js';

/** A file that somebody asked for; for nobody else, and not for long. */
@Entity('made_file')
@Index('ix_made_file_requested_by', ['requestedBy', 'kind', 'id'])
@Index('ix_made_file_expires_at', ['expiresAt'])
export class MadeFileRow<Request extends object = object> {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @WordColumn()
  kind: string;

  @IdColumn()
  requestedBy: string;

  @WordColumn()
  format: MadeFileFormat;

  /** What is to stand in it, as the room that makes it understands it. */
  @JsonColumn()
  request: Request;

  @WordColumn()
  state: MadeFileState;

  /** Steps of the work; null until they are counted. */
  @Column({ type: 'integer', nullable: true })
  total: number | null;

  @Column({ type: 'integer' })
  written: number;

  @Column({ type: 'varchar', length: 200, nullable: true })
  fileName: string | null;

  /** The files of fifty cases are more than an integer holds. */
  @CountColumn({ nullable: true })
  bytes: number | null;

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
