import { IsOptional, IsUUID } from 'class-validator';
import { IsDay } from '../../../../platform/http/rules.js';

export class ListStandInsRequest {
  /** Whose letters; without it, those of the caller. */
  @IsOptional()
  @IsUUID()
  userId?: string;
}

export class EnterAbsenceRequest {
  /** Who is away; without it, the caller. */
  @IsOptional()
  @IsUUID()
  userId?: string;

  /** @example "2026-05-20" */
  @IsDay()
  fromOn: string;

  /** The last day away. @example "2026-05-22" */
  @IsDay()
  toOn: string;

  @IsUUID()
  standInId: string;
}
