import { ArrayMaxSize, IsArray, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

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

  @IsOptional()
  @IsString()
  @MaxLength(200)
  place?: string;

  /** Chosen by the officer; lead and assistants are proposed for it. */
  @IsOptional()
  @IsUUID()
  streetId?: string;

  /** Labels of the types, likewise. @example ["餐饮油烟"] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  labels?: string[];
}

export class RecogniseSlipRequest {
  /** The slip as it was pasted. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(20000)
  text: string;

  /** Where the number is looked up. */
  @IsOptional()
  @IsUUID()
  campaignId?: string;
}
