import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class RecogniseRequest {
  @IsOptional()
  @IsUUID()
  campaignId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  acceptanceNo?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20000)
  content?: string;
}
