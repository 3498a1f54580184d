import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { MEDIA, type Medium } from '../../../cases/index.js';
import type { RoutesInForce } from '../../application/type-routes.js';
import { RecognisedTypeResponse } from './recognise.response.js';

export class TypeRouteDto {
  @ApiProperty({ enum: MEDIA, enumName: 'Medium' })
  @IsIn(MEDIA)
  medium: Medium;

  /** @example "餐饮油烟" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  label: string;

  /** Words of a complaint that mean this type. */
  @IsArray()
  @ArrayMaxSize(40)
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  keywords: string[];

  /** Part of the name of the unit that leads; empty where the street does. @example "综合执法" */
  @IsString()
  @MaxLength(60)
  lead: string;

  /** Parts of the names of those who assist. */
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  assists: string[];

  /** The rule or paper that says so. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  basis?: string;
}

export class SetTypeRoutesRequest {
  @ApiProperty({ type: [TypeRouteDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => TypeRouteDto)
  routes: TypeRouteDto[];
}

export class TypeRoutesResponse {
  /** In the order in which they are tried. */
  @ApiProperty({ type: [TypeRouteDto] })
  routes: TypeRouteDto[];

  /** To be sent back as `If-Match`; 0 until somebody has set them. */
  version: number;

  @ApiProperty({ type: String, nullable: true })
  changedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  changedByName: string | null;

  static of({ routes, ...more }: RoutesInForce): TypeRoutesResponse {
    return {
      routes: routes.map(({ medium, label, keywords, lead, assists, basis }) => ({
        medium,
        label,
        keywords: [...keywords],
        lead,
        assists: [...assists],
        basis: basis ?? '',
      })),
      ...more,
    };
  }
}

export class TryRoutesRequest extends SetTypeRoutesRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(20000)
  text: string;
}

export class TriedRoutesResponse {
  @ApiProperty({ type: [RecognisedTypeResponse] })
  types: RecognisedTypeResponse[];

  @ApiProperty({ type: String, nullable: true })
  streetName: string | null;

  @ApiProperty({ type: String, nullable: true })
  leadName: string | null;

  assistNames: string[];

  /** The type whose route decides; null where the street leads. */
  @ApiProperty({ type: String, nullable: true })
  label: string | null;
}
