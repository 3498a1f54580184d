import { IsOptional, IsUUID, Matches } from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

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
  @Matches(DAY)
  fromOn: string;

  /** The last day away. @example "2026-05-22" */
  @Matches(DAY)
  toOn: string;

  @IsUUID()
  standInId: string;
}
