import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ROLES, type Role } from '../../../access/index.js';
import {
  CASE_SORTS,
  CaseFilterRequest,
  DIRECTIONS,
  type CaseSort,
  type Direction,
} from '../../../cases/index.js';
import {
  DENSITIES,
  LEDGER_COLUMNS,
  PAGE_SIZES,
  type Density,
  type LedgerColumn,
  type PageSize,
} from '../../domain/ledger-columns.js';
import { VIEW_SCOPES, type ViewScope } from '../../domain/view-scope.js';

export class ListViewsRequest {
  /** Whose cases are counted; all campaigns where it is left out. */
  @IsOptional()
  @IsUUID()
  campaignId?: string;
}

export class SaveViewRequest {
  /** @example "夜间噪声" */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  name: string;

  @ApiProperty({ enum: VIEW_SCOPES, enumName: 'ViewScope' })
  @IsIn(VIEW_SCOPES)
  scope: ViewScope;

  /** Of a view for a role; one's own role where it is left out. */
  @ApiProperty({ enum: ROLES, enumName: 'Role', required: false })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'conditions as `GET /api/cases` takes them',
  })
  @ValidateNested()
  @Type(() => CaseFilterRequest)
  filter: CaseFilterRequest;

  /** Counts and lists cases of every campaign instead of the one on show. */
  @IsBoolean()
  everyCampaign: boolean;

  @ApiProperty({ enum: CASE_SORTS, enumName: 'CaseSort' })
  @IsIn(CASE_SORTS)
  sort: CaseSort;

  @ApiProperty({ enum: DIRECTIONS, enumName: 'Direction' })
  @IsIn(DIRECTIONS)
  direction: Direction;

  @ApiProperty({ enum: LEDGER_COLUMNS, enumName: 'LedgerColumn', isArray: true, nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(LEDGER_COLUMNS, { each: true })
  columns: LedgerColumn[] | null;
}

export class LedgerSettingRequest {
  /** Null: as the product shows them. */
  @ApiProperty({ enum: LEDGER_COLUMNS, enumName: 'LedgerColumn', isArray: true, nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(LEDGER_COLUMNS, { each: true })
  columns: LedgerColumn[] | null;

  @ApiProperty({ enum: DENSITIES, enumName: 'Density' })
  @IsIn(DENSITIES)
  density: Density;

  @ApiProperty({ enum: PAGE_SIZES })
  @IsIn(PAGE_SIZES)
  pageSize: PageSize;

  /** Keys of views, built-in or saved, in the order of the pills. */
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  viewOrder: string[];

  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  hiddenViews: string[];
}
