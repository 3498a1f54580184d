import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class ListKnownPlacesRequest {
  /** Characters of the place. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;
}

export class ForgetKnownPlaceRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  word: string;

  @IsUUID()
  streetId: string;
}

export class KnownPlaceResponse {
  /** @example "滨江花园" */
  word: string;

  streetId: string;
  streetName: string;

  /** Cases that said so. */
  confirmed: number;

  lastAt: string;
}

export class KnownPlacesResponse {
  /** At most 200. */
  @ApiProperty({ type: [KnownPlaceResponse] })
  items: KnownPlaceResponse[];

  total: number;
}
