import { ApiProperty } from '@nestjs/swagger';
import { MEDIA, NamedUnit, type Medium } from '../../../cases/index.js';
import { HANDLING_LEVELS, type HandlingLevel } from '../../domain/handling-levels.js';

export class HotPlaceResponse {
  /** To be given to the ledger as `placeKey`. @example "青石巷18号" */
  placeKey: string;

  @ApiProperty({ enum: MEDIA, enumName: 'Medium' })
  medium: Medium;

  /** In whose figures its cases count, most often first. */
  @ApiProperty({ type: [NamedUnit] })
  units: NamedUnit[];

  /** A case of two types counts in both rows. */
  cases: number;

  /** Handed to a unit and not settled: the view `open` of the ledger. */
  open: number;
  repeats: number;

  /** 办结后重复. */
  afterClosure: number;

  /** Cases in as many days before the period. */
  earlier: number;

  lastAt: string;

  @ApiProperty({ enum: HANDLING_LEVELS, enumName: 'HandlingLevel', nullable: true })
  level: HandlingLevel | null;
}

export class ComparedPeriodResponse {
  from: string;
  to: string;
}

export class HotPlacesResponse {
  @ApiProperty({ type: [HotPlaceResponse] })
  places: HotPlaceResponse[];

  /** The days of `earlier`; null when the period has no first day. */
  @ApiProperty({ type: ComparedPeriodResponse, nullable: true })
  compared: ComparedPeriodResponse | null;

  /** There are more places than are listed. */
  more: boolean;
}
