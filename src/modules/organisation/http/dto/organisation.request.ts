import { ApiProperty } from '@nestjs/swagger';
import {
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { ROLES, type Role } from '../../../access/index.js';
import { UNIT_KINDS, type UnitKind } from '../../domain/unit.js';

export class AddUnitRequest {
  @IsOptional()
  @IsUUID()
  parentId?: string;

  @ApiProperty({ enum: UNIT_KINDS })
  @IsIn(UNIT_KINDS)
  kind: UnitKind;

  /** @example "梧桐街道" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  /** Other names a text may use. @example ["梧桐办事处"] */
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  aliases?: string[];

  @IsOptional()
  @IsEmail()
  dutyEmail?: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  residents?: number;
}

export class AddUserRequest {
  /** Letters, digits, dot, dash. @example "liuchang" */
  @Matches(/^[a-zA-Z][a-zA-Z0-9._-]{1,59}$/)
  username: string;

  /** @example "刘畅" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  name: string;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  title?: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  @IsIn(ROLES)
  role: Role;

  @IsUUID()
  unitId: string;

  @IsOptional()
  @IsEmail()
  email?: string;

  /** First password; has to be changed at the first sign-in. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password: string;
}

export class ResetPasswordRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password: string;
}

export class PairLeaderRequest {
  @IsUUID()
  leaderId: string;
}
