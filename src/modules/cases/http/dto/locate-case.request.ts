import { IsNumber, IsOptional, IsUUID, Max, Min } from 'class-validator';

export class LocateCaseRequest {
  /** A photo of this case: the case is where it was taken. */
  @IsOptional()
  @IsUUID()
  evidenceId?: string;

  @IsOptional()
  @IsNumber()
  @Min(-90)
  @Max(90)
  lat?: number;

  @IsOptional()
  @IsNumber()
  @Min(-180)
  @Max(180)
  lng?: number;
}
