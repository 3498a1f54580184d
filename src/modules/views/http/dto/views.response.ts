import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '../../../access/index.js';
import { CASE_SORTS, DIRECTIONS, type CaseSort, type Direction } from '../../../cases/index.js';
import type { CountedView, KeptView } from '../../application/list-views.js';
import { DENSITIES, LEDGER_COLUMNS, type Density, type LedgerColumn } from '../../domain/ledger-columns.js';
import { VIEW_SCOPES, type ViewScope } from '../../domain/view-scope.js';

export class ViewResponse {
  /** Of a built-in view its word, of a saved one its id. @example "overdue" */
  key: string;

  builtIn: boolean;

  /** Of a saved view. */
  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ enum: [...VIEW_SCOPES], enumName: 'ViewScope' })
  scope: ViewScope;

  @ApiProperty({ enum: [...ROLES], enumName: 'Role', nullable: true })
  role: Role | null;

  @ApiProperty({ type: 'object', additionalProperties: true })
  filter: Record<string, unknown>;

  everyCampaign: boolean;

  @ApiProperty({ enum: [...CASE_SORTS], enumName: 'CaseSort' })
  sort: CaseSort;

  @ApiProperty({ enum: [...DIRECTIONS], enumName: 'Direction' })
  direction: Direction;

  /** Null: the reader's own. */
  @ApiProperty({ enum: [...LEDGER_COLUMNS], enumName: 'LedgerColumn', isArray: true, nullable: true })
  columns: LedgerColumn[] | null;

  /** Exact number of cases; null while the filter cannot be asked. */
  @ApiProperty({ type: Number, nullable: true })
  count: number | null;

  /** Conditions that the ledger no longer understands. */
  @ApiProperty({ type: [String] })
  invalid: string[];

  version: number;

  /** Whether the reader may overwrite, rename and delete it. */
  mayChange: boolean;

  static builtIn({ key, filter, count }: CountedView): ViewResponse {
    return {
      key,
      builtIn: true,
      name: null,
      scope: 'all',
      role: null,
      filter: { ...filter },
      everyCampaign: false,
      sort: 'due',
      direction: 'asc',
      columns: null,
      count,
      invalid: [],
      version: 0,
      mayChange: false,
    };
  }

  static of({ row, count, invalid, mayChange }: KeptView): ViewResponse {
    const { id, name, scope, role, filter, everyCampaign, sort, direction, columns, version } = row;
    return {
      key: id,
      builtIn: false,
      name,
      scope,
      role,
      filter,
      everyCampaign,
      sort,
      direction,
      columns,
      count,
      invalid,
      version,
      mayChange,
    };
  }
}

export class LedgerSettingResponse {
  @ApiProperty({ enum: [...LEDGER_COLUMNS], enumName: 'LedgerColumn', isArray: true, nullable: true })
  columns: LedgerColumn[] | null;

  @ApiProperty({ enum: [...DENSITIES], enumName: 'Density' })
  density: Density;

  pageSize: number;

  @ApiProperty({ type: [String] })
  viewOrder: string[];

  @ApiProperty({ type: [String] })
  hiddenViews: string[];
}

export class ViewsResponse {
  /** The built-in ones first. */
  @ApiProperty({ type: [ViewResponse] })
  views: ViewResponse[];

  /** Whether the reader may save views for a role and for all. */
  mayShare: boolean;

  setting: LedgerSettingResponse;

  asOf: string;
}

export class SavedViewResponse {
  id: string;
}
