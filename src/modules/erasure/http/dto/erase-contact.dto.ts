import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ErasureResponse } from '../../../cases/index.js';
import { HOLDS, type Hold } from '../../domain/erasure-rules.js';

export class EraseContactRequest {
  /** The acceptance number of the case as it stands there, or its title where it has none. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  number: string;

  /** Kept in the history. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  reason: string;
}

export class HoldContactRequest {
  /** Kept in the history. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  reason: string;
}

export class ErasedContactResponse {
  /** Rows in which words were blacked out. */
  texts: number;
  /** Entries of the history whose words went. */
  words: number;
  /** Sealed files of imports that went. */
  imports: number;
  /** Rows of imports that were cleaned. */
  rows: number;
  drafts: number;
  /** Case files that were waiting to be fetched. */
  files: number;
}

export class ContactHoldResponse {
  reason: string;
  byName: string;
  heldAt: string;
}

export class KeptContactResponse {
  /** Something of the complainant is kept. */
  kept: boolean;

  @ApiProperty({ type: ErasureResponse, nullable: true })
  erasure: ErasureResponse | null;

  @ApiProperty({ type: ContactHoldResponse, nullable: true })
  hold: ContactHoldResponse | null;

  /** What holds an erasure back. */
  @ApiProperty({ enum: HOLDS, nullable: true })
  held: Hold | null;

  /** The first day on which the rule erases. */
  @ApiProperty({ type: String, nullable: true })
  erasableOn: string | null;
}
