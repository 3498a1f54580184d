import { ApiProperty } from '@nestjs/swagger';
import { MEDIA, type Medium } from '../../../cases/index.js';

export class HotPlaceResponse {
  /** To be given to the ledger as `text`. @example "青石巷18号" */
  placeKey: string;

  @ApiProperty({ type: String, nullable: true })
  streetId: string | null;

  @ApiProperty({ type: String, nullable: true })
  streetName: string | null;

  @ApiProperty({ enum: MEDIA, enumName: 'Medium' })
  medium: Medium;

  /** A case of two types counts in both rows. */
  cases: number;
  open: number;
  repeats: number;

  /** 办结后重复. */
  afterClosure: number;

  lastAt: string;
}
