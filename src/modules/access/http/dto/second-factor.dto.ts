import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsNotEmpty, IsString, Max, MaxLength, Min } from 'class-validator';
import { ROLES, type Role } from '../../domain/roles.js';

export class CodeRequest {
  /** Six digits of the phone, or a recovery code. @example "123456" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  code: string;
}

export class BeginSecondFactorRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  currentPassword: string;
}

export class BegunSecondFactorResponse {
  /** To be typed where a picture cannot be scanned. @example "JBSWY3DPEHPK3PXP" */
  key: string;

  /** What the QR code holds. @example "otpauth://totp/…" */
  uri: string;
}

export class RecoveryCodesResponse {
  /** Told once. */
  recoveryCodes: string[];
}

export class OwnSecondFactorResponse {
  /** Since when it is on; null while it is off. */
  @ApiProperty({ type: String, nullable: true })
  since: string | null;

  /** Recovery codes that are left. */
  codesLeft: number;

  /** From when on nothing works without; null where it is only offered. */
  @ApiProperty({ type: String, nullable: true })
  owedFrom: string | null;
}

export class SecondFactorHolderResponse {
  userId: string;
  since: string;
}

export class SecondFactorRuleResponse {
  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role: Role;
  demanded: boolean;
  graceDays: number;

  @ApiProperty({ type: String, nullable: true })
  owedFrom: string | null;
}

export class SetSecondFactorRuleRequest {
  @IsBoolean()
  demanded: boolean;

  /** Days after the demand in which it may still be set up. @example 14 */
  @IsInt()
  @Min(0)
  @Max(90)
  graceDays: number;
}
