import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class SignInRequest {
  /** @example "liuchang" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  username: string;

  /** @example "a-long-password-1" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password: string;
}

export class ChangePasswordRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  currentPassword: string;

  /** At least 10 characters with letters and digits. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  newPassword: string;
}
