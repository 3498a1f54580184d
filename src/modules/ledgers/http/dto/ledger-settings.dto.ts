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
import { SOURCES, TASK_TYPES, type Source, type TaskType } from '../../../rectification/index.js';
import { COLUMN_KEYS, factsOf, type ColumnKey } from '../../domain/columns.js';
import type { ViewFacts } from '../../domain/ledger-view.js';
import type { LedgerViewRow } from '../../persistence/ledger-view.entity.js';

const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
const OrNothing = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value));

export class LedgerFilterRequest {
  /** None takes all. */
  @ApiProperty({ enum: SOURCES, enumName: 'RectificationSource', isArray: true })
  @IsIn(SOURCES, { each: true })
  @IsArray()
  @ArrayUnique()
  sources: Source[];

  /** None takes all. */
  @ApiProperty({ enum: TASK_TYPES, enumName: 'RectificationType', isArray: true })
  @IsIn(TASK_TYPES, { each: true })
  @IsArray()
  @ArrayUnique()
  types: TaskType[];

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  campaignId?: string | null;

  /** Keep what is written off; else it leaves after the issue that says so. */
  @IsBoolean()
  keepWrittenOff: boolean;
}

export class LedgerColumnRequest {
  @ApiProperty({ enum: COLUMN_KEYS, enumName: 'RectificationColumn' })
  @IsIn(COLUMN_KEYS)
  key: ColumnKey;

  /** Where the catalogue's word is not the office's. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @OrNothing()
  @IsOptional()
  @IsString()
  @MaxLength(20)
  heading?: string | null;
}

export class LedgerSettingsRequest {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  name: string;

  /** The official title above the table. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  heading: string;

  /** Lines below the table. */
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  notes: string;

  @ValidateNested()
  @Type(() => LedgerFilterRequest)
  filter: LedgerFilterRequest;

  /** In the order in which they are printed. */
  @ApiProperty({ type: [LedgerColumnRequest] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(COLUMN_KEYS.length)
  @ValidateNested({ each: true })
  @Type(() => LedgerColumnRequest)
  columns: LedgerColumnRequest[];

  @IsBoolean()
  active: boolean;
}

export function viewFactsOf(body: LedgerSettingsRequest): ViewFacts {
  const { name, heading, notes, active, filter, columns } = body;
  return {
    name,
    heading,
    notes,
    active,
    filter: { ...filter, campaignId: filter.campaignId ?? null },
    columns: columns.map((one) => ({ key: one.key, heading: one.heading ?? null })),
  };
}

export class LedgerFilterResponse {
  @ApiProperty({ enum: SOURCES, enumName: 'RectificationSource', isArray: true })
  sources: string[];

  @ApiProperty({ enum: TASK_TYPES, enumName: 'RectificationType', isArray: true })
  types: string[];

  @ApiProperty({ type: String, nullable: true })
  campaignId: string | null;

  keepWrittenOff: boolean;
}

export class LedgerViewColumnResponse {
  @ApiProperty({ enum: COLUMN_KEYS, enumName: 'RectificationColumn' })
  key: ColumnKey;

  @ApiProperty({ type: String, nullable: true })
  heading: string | null;
}

export class LedgerSettingsResponse {
  id: string;

  /** To be sent back as `If-Match`. */
  version: number;

  name: string;
  heading: string;
  notes: string;
  filter: LedgerFilterResponse;

  @ApiProperty({ type: [LedgerViewColumnResponse] })
  columns: LedgerViewColumnResponse[];

  active: boolean;
  changedAt: string;
  changedByName: string;

  static of(this: void, view: LedgerViewRow): LedgerSettingsResponse {
    const { id, version, name, heading, notes, filter, columns, active, changedAt, changedByName } = view;
    return { id, version, name, heading, notes, filter, columns, active, changedAt, changedByName };
  }
}

/** A column of the catalogue. */
export class CatalogueColumnResponse {
  @ApiProperty({ enum: COLUMN_KEYS, enumName: 'RectificationColumn' })
  key: ColumnKey;

  heading: string;
  en: string;

  /** A unit may write it in a sheet that it fills in. */
  filledIn: boolean;

  static all(this: void): CatalogueColumnResponse[] {
    return COLUMN_KEYS.map((key) => {
      const { heading, en, owner } = factsOf(key);
      return { key, heading, en, filledIn: owner === 'unit' };
    });
  }
}

export class LedgerCatalogueResponse {
  @ApiProperty({ type: [LedgerSettingsResponse] })
  ledgers: LedgerSettingsResponse[];

  @ApiProperty({ type: [CatalogueColumnResponse] })
  columns: CatalogueColumnResponse[];
}

export class AddedLedgerResponse {
  id: string;
}
