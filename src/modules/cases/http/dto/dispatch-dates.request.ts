import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { MEDIA, type Medium } from '../../domain/vocabulary.js';
import { Flag, Several } from './query-fields.js';

/** Whose dates are asked for: what the rules of a campaign ask of a case. */
export class DispatchDatesRequest {
  @IsUUID()
  campaignId: string;

  @Flag()
  isKeyCase?: boolean;

  @Several(MEDIA, 'Medium')
  media?: Medium[];

  @IsOptional()
  @IsString()
  @MaxLength(40)
  handlingLevel?: string;

  /** Its lead, whose working hours count. */
  @IsOptional()
  @IsUUID()
  leadUnitId?: string;
}
