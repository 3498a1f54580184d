import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
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

const PHONE = /^[\d+()\-–— ]{5,40}$/;

class UnitFactsRequest {
  /** @example "梧桐街道" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  /** As it is said in the house. @example "梧桐" */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  shortName?: string | null;

  /** Other names a text may use. @example ["梧桐办事处"] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  aliases?: string[];

  @IsOptional()
  @IsEmail()
  dutyEmail?: string | null;

  /** 联系人. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  contact?: string | null;

  @IsOptional()
  @Matches(PHONE)
  phone?: string | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  residents?: number | null;
}

export class AddUnitRequest extends UnitFactsRequest {
  @IsOptional()
  @IsUUID()
  parentId?: string;

  @ApiProperty({ enum: UNIT_KINDS })
  @IsIn(UNIT_KINDS)
  kind: UnitKind;
}

/** The whole unit as it shall be; what is left out is empty. */
export class ChangeUnitRequest extends UnitFactsRequest {
  /** Moved only while nothing is open at it. */
  @IsOptional()
  @IsUUID()
  parentId?: string | null;
}

export class SwitchUnitOffRequest {
  /** @example "并入梧桐街道" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  reason: string;
}

export class ListUnitsRequest {
  /** Those that are switched off are told to who manages units. */
  @IsOptional()
  @IsIn(['active', 'all'])
  state?: 'active' | 'all';
}

class UserFactsRequest {
  /** @example "刘畅" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  name: string;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  title?: string | null;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  @IsIn(ROLES)
  role: Role;

  @IsUUID()
  unitId: string;

  @IsOptional()
  @IsEmail()
  email?: string | null;

  @IsOptional()
  @Matches(PHONE)
  phone?: string | null;
}

export class AddUserRequest extends UserFactsRequest {
  /** Letters, digits, dot, dash. @example "liuchang" */
  @Matches(/^[a-zA-Z][a-zA-Z0-9._-]{1,59}$/)
  username: string;

  /** First password, changed at the first sign-in; without it one is made and told once in the answer. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password?: string;
}

class HandOverRequest {
  /** Who takes over what is in hand: another person of the same unit. */
  @IsOptional()
  @IsUUID()
  successorId?: string | null;

  /** What may stay without a person goes back to its unit. */
  @IsOptional()
  @IsIn([true, false])
  backToUnit?: boolean;
}

/** The whole person as they shall be; what is left out is empty. */
export class ChangeUserRequest extends UserFactsRequest {
  @IsOptional()
  @IsUUID()
  successorId?: string | null;

  @IsOptional()
  @IsIn([true, false])
  backToUnit?: boolean;
}

export class SwitchUserOffRequest extends HandOverRequest {
  /** @example "调到区水务局" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  reason: string;
}

export class ListUsersRequest {
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** Also the people of the units below. */
  @IsOptional()
  @IsIn(['true', 'false'])
  below?: 'true' | 'false';

  @ApiPropertyOptional({ enum: ROLES, enumName: 'Role' })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  /** People who are switched off are told to who manages people. */
  @IsOptional()
  @IsIn(['active', 'off', 'all'])
  state?: 'active' | 'off' | 'all';

  /** A part of the name or of the account. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;
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
