import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { LINK_KINDS, type LinkKind } from '../../domain/link-kinds.js';

export class LinkRequest {
  @IsUUID()
  otherId: string;

  @ApiProperty({ enum: LINK_KINDS, enumName: 'LinkKind' })
  @IsIn(LINK_KINDS)
  kind: LinkKind;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;

  /** The percentage that was shown. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  likeness?: number;
}
