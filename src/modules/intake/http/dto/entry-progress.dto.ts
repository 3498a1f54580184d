import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

export class EntryProgressRequest {
  @IsUUID()
  campaignId: string;

  /** @example "第24批" */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  batchLabel?: string;
}

export class ExpectedCasesRequest {
  @IsUUID()
  campaignId: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  batchLabel: string;

  /** As the cover of the hand-over says; null takes it back. @example 41 */
  @ApiProperty({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  expectedCases: number | null;
}

export class RecentEntryResponse {
  id: string;

  @ApiProperty({ type: String, nullable: true })
  number: string | null;

  title: string;

  @ApiProperty({ type: String, nullable: true })
  streetName: string | null;
}

export class EntryProgressResponse {
  /** Cases of the batch in the ledger. */
  entered: number;

  @ApiProperty({ type: Number, nullable: true })
  expected: number | null;

  @ApiProperty({ type: String, nullable: true })
  handedOverAt: string | null;

  /** What one has logged oneself, newest first. */
  @ApiProperty({ type: [RecentEntryResponse] })
  recent: RecentEntryResponse[];
}
