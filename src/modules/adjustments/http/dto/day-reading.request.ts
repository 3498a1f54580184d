import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class DayReadingRequest {
  /** @example "2026年9月底" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  text: string;
}
