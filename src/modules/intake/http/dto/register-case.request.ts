import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LinkRequest } from '../../../repeats/index.js';
import { CHANNELS, ContactRequest, PollutionTypeRequest, type Channel } from '../../../cases/index.js';

export class RegisterCaseRequest {
  @IsUUID()
  campaignId: string;

  /** @example "第24批" */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  batchLabel?: string;

  /** As handed over; any shape is taken. @example "*D3ZZ202605110012" */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  acceptanceNo?: string;

  @ApiProperty({ enum: CHANNELS, enumName: 'Channel', required: false })
  @IsOptional()
  @IsIn(CHANNELS)
  channel?: Channel;

  @IsOptional()
  @IsBoolean()
  isKeyCase?: boolean;

  @IsOptional()
  @IsBoolean()
  isSupplement?: boolean;

  /** Short name for lists; made from the text when left out. */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  title?: string;

  /** @example "示例区梧桐街道青石巷18号楼下火锅店油烟直排。" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(20000)
  content: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  place?: string;

  /** Who or what is complained of. @example "老灶台火锅店" */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  subject?: string;

  @IsOptional()
  @IsUUID()
  streetId?: string;

  /** A community of that street. */
  @IsOptional()
  @IsUUID()
  communityId?: string;

  @ApiProperty({ type: [PollutionTypeRequest] })
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PollutionTypeRequest)
  pollutionTypes: PollutionTypeRequest[];

  /** One per thing complained of; made from the text when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(500, { each: true })
  allegations?: string[];

  @IsOptional()
  @IsUUID()
  leadUnitId?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  assistUnitIds?: string[];

  @IsOptional()
  @IsUUID()
  caseLeaderId?: string;

  @IsOptional()
  @IsUUID()
  caseOfficerId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  closureGoal?: string;

  /** What was decided about look-alikes while typing. */
  @ApiProperty({ type: [LinkRequest], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LinkRequest)
  links?: LinkRequest[];

  /** What was sealed when the slip was recognised; goes to the sealed store. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @MaxLength(120_000, { each: true })
  sealed?: string[];

  /** The draft that becomes this case and is thrown away with it. */
  @IsOptional()
  @IsUUID()
  draftRevision?: string;

  /** Goes to the sealed store, not into the case. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ContactRequest)
  contact?: ContactRequest;
}
