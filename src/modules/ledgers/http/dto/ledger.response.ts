import { ApiProperty } from '@nestjs/swagger';
import {
  paged,
  type LedgerPreview,
  type LedgerSummary,
  type OpenLedger,
  type Page,
} from '../../application/read-ledgers.js';
import type { IssueHead } from '../../application/ledgers.js';
import { COLUMN_KEYS, factsOf, type ColumnKey } from '../../domain/columns.js';
import {
  MARKS,
  type IssueName,
  type LedgerContent,
  type Mark,
  type MarkedLine,
} from '../../domain/frozen.js';
import type { LedgerIssueRow } from '../../persistence/ledger-issue.entity.js';
import { LedgerFilterResponse } from './ledger-settings.dto.js';

export class LedgerIssueNameResponse {
  year: number;
  number: number;

  static of(this: void, { year, number }: IssueName): LedgerIssueNameResponse {
    return { year, number };
  }
}

export class LedgerIssueHeadResponse extends LedgerIssueNameResponse {
  id: string;
  asOf: string;
  frozenByName: string;

  /** In the whole issue. */
  lineCount: number;

  static ofHead(
    this: void,
    { id, year, number, asOf, frozenByName, lineCount }: IssueHead,
  ): LedgerIssueHeadResponse {
    return { id, year, number, asOf, frozenByName, lineCount };
  }
}

export class LedgerSummaryResponse {
  id: string;
  name: string;
  heading: string;
  active: boolean;
  filter: LedgerFilterResponse;

  /** Tasks of it that the reader may see. */
  count: number;

  @ApiProperty({ type: LedgerIssueHeadResponse, nullable: true })
  lastIssue: LedgerIssueHeadResponse | null;

  static of(this: void, { view, count, last }: LedgerSummary): LedgerSummaryResponse {
    const { id, name, heading, active, filter } = view;
    return {
      id,
      name,
      heading,
      active,
      filter,
      count,
      lastIssue: last && LedgerIssueHeadResponse.ofHead(last),
    };
  }
}

export class LedgerColumnResponse {
  @ApiProperty({ enum: COLUMN_KEYS, enumName: 'RectificationColumn' })
  key: ColumnKey;

  heading: string;

  /** Against the other columns. */
  width: number;

  centred: boolean;
}

export class LedgerRowResponse {
  taskId: string;
  serial: number;
  status: string;

  /** In the order of the columns. */
  cells: string[];

  @ApiProperty({ enum: MARKS, enumName: 'LedgerMark', nullable: true })
  mark: Mark | null;

  @ApiProperty({ enum: COLUMN_KEYS, enumName: 'RectificationColumn', isArray: true })
  changed: ColumnKey[];
}

export class LedgerGoneResponse {
  serial: number;
  number: string;
  title: string;

  @ApiProperty({ enum: ['written-off', 'left'], enumName: 'LedgerGoneWhy' })
  why: 'written-off' | 'left';
}

export class LedgerTableResponse {
  heading: string;
  notes: string;

  @ApiProperty({ type: [LedgerColumnResponse] })
  columns: LedgerColumnResponse[];

  /** Of the page that was asked for. */
  @ApiProperty({ type: [LedgerRowResponse] })
  rows: LedgerRowResponse[];

  /** Rows in all. */
  total: number;

  /** In the issue before, and not here. */
  @ApiProperty({ type: [LedgerGoneResponse] })
  gone: LedgerGoneResponse[];

  /** What the marks are against; none for a first issue. */
  @ApiProperty({ type: LedgerIssueNameResponse, nullable: true })
  against: LedgerIssueNameResponse | null;

  asOf: string;

  static of(this: void, content: LedgerContent, total: number): LedgerTableResponse {
    const { heading, notes, columns, lines, gone, against, asOf } = content;
    const keys = columns.map(({ key }) => key);
    return {
      heading,
      notes,
      columns: columns.map((one) => {
        const { width, centred = false } = factsOf(one.key);
        return { ...one, width, centred };
      }),
      rows: lines.map((line) => rowOf(line, keys)),
      total,
      gone: gone.map(({ serial, number, title, why }) => ({ serial, number, title, why })),
      against: against && LedgerIssueNameResponse.of(against),
      asOf,
    };
  }
}

function rowOf(line: MarkedLine, keys: readonly ColumnKey[]): LedgerRowResponse {
  const { taskId, serial, status, cells, mark, changed } = line;
  return { taskId, serial, status, cells: keys.map((key) => cells[key]), mark, changed };
}

/** A ledger as it stands now, with its issues. */
export class OpenLedgerResponse {
  id: string;
  name: string;
  active: boolean;
  table: LedgerTableResponse;

  /** Serials that the next issue gives. */
  proposed: number[];

  @ApiProperty({ type: [LedgerIssueHeadResponse] })
  issues: LedgerIssueHeadResponse[];

  mayFreeze: boolean;

  static of(this: void, ledger: OpenLedger): OpenLedgerResponse {
    const { view, content, total, issues, proposed, mayFreeze } = ledger;
    return {
      id: view.id,
      name: view.name,
      active: view.active,
      table: LedgerTableResponse.of(content, total),
      proposed,
      issues: issues.map(LedgerIssueHeadResponse.ofHead),
      mayFreeze,
    };
  }
}

/** What the next issue would hold. */
export class LedgerPreviewResponse {
  total: number;
  added: number;
  changed: number;
  writtenOff: number;
  gone: number;

  /** Serials that it gives. */
  proposed: number[];

  static of(this: void, { total, marks, gone, proposed }: LedgerPreview): LedgerPreviewResponse {
    const { new: added, changed, 'written-off': writtenOff } = marks;
    return { total, added, changed, writtenOff, gone, proposed };
  }
}

export class LedgerIssueResponse extends LedgerIssueHeadResponse {
  ledgerName: string;
  table: LedgerTableResponse;

  static ofIssue(this: void, issue: LedgerIssueRow, page: Page): LedgerIssueResponse {
    const { content } = issue;
    const lines = paged(content.lines, page);
    const table = LedgerTableResponse.of({ ...content, lines }, content.lines.length);
    return { ...LedgerIssueHeadResponse.ofHead(issue), ledgerName: issue.content.name, table };
  }
}

export class FrozenIssueResponse {
  id: string;
}
