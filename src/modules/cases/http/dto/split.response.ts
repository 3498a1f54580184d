import { ApiProperty } from '@nestjs/swagger';

export class MadePieceResponse {
  id: string;
  version: number;

  @ApiProperty({ type: String, nullable: true })
  number: string | null;
}

export class SplitResponse {
  /** In the order of their numbers. */
  @ApiProperty({ type: [MadePieceResponse] })
  pieces: MadePieceResponse[];
}
