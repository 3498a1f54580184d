import { ApiProperty } from '@nestjs/swagger';
import { SHOWN_STATES, type ShownState } from '../../domain/made-file.js';

/** What is told of every file that is made for somebody. */
export class MadeFileResponse {
  id: string;

  @ApiProperty({ enum: SHOWN_STATES, enumName: 'MadeFileState' })
  state: ShownState;

  /** Steps of the work (cases, photos); null until they are counted. */
  @ApiProperty({ type: Number, nullable: true })
  total: number | null;

  written: number;

  @ApiProperty({ type: String, nullable: true })
  fileName: string | null;

  /** Why there is no file, in the reader's language. */
  @ApiProperty({ type: String, nullable: true })
  failure: string | null;

  createdAt: string;

  /** The file is kept until then. */
  expiresAt: string;
}
