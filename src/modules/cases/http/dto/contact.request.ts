import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

export class ContactRequest {
  @IsOptional()
  @IsString()
  @MaxLength(60)
  name?: string;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  phone?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  address?: string;
}

export class RevealContactRequest {
  /** Why the complainant has to be known; kept in the log. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}
