import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { asFlag } from '../../../../platform/http/rules.js';

export class BellListRequest {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number = 20;

  /** Id of the last item seen. */
  @IsOptional()
  @IsUUID()
  before?: string;

  @IsOptional()
  @Transform(asFlag)
  @IsBoolean()
  unread?: boolean;
}

export class ReadBellRequest {
  /** Without it, all. */
  @ApiProperty({ type: [String], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  ids?: string[];
}

export class BellItemResponse {
  id: string;

  /** @example "deadline.remind" */
  rule: string;

  subject: string;

  /** The only case it is about; null where there are several, or none. */
  @ApiProperty({ type: String, nullable: true })
  caseId: string | null;

  /** The only slip or letter it is about; its rule says which of the two. */
  @ApiProperty({ type: String, nullable: true })
  subjectId: string | null;

  cases: number;
  createdAt: string;

  @ApiProperty({ type: String, nullable: true })
  readAt: string | null;
}

export class BellResponse {
  unread: number;

  @ApiProperty({ type: [BellItemResponse] })
  items: BellItemResponse[];
}

export class BellReadResponse {
  /** How many were unread before. */
  read: number;
}
