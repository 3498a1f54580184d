import { ApiProperty } from '@nestjs/swagger';
import { MEASURE_KINDS, MEASURES, NamedUnit, type MeasureKind } from '../../../cases/index.js';
import type { Register, RegisterLine } from '../../application/read-register.js';
import { sumUp, type CountedLine } from '../../domain/count-measures.js';
import { ABOUT, AUDIENCES, type About, type Audience } from '../../domain/kinds.js';
import { yuanOf } from '../../domain/money.js';
import type { AccountabilityKindRow } from '../../persistence/accountability-kind.entity.js';

/** Lines that are told one by one; the sums are of all. */
const MOST_LINES = 500;

export class AccountabilityKindResponse {
  key: string;
  name: string;
  unit: string;

  @ApiProperty({ enum: ABOUT, enumName: 'AccountabilityAbout' })
  about: About;

  @ApiProperty({ enum: MEASURE_KINDS, enumName: 'MeasureKind', nullable: true })
  measure: MeasureKind | null;

  @ApiProperty({ enum: AUDIENCES, enumName: 'AccountabilityAudience' })
  audience: Audience;

  /** Offered for a new act. */
  active: boolean;

  /** Against which it is changed. */
  version: number;

  static of(this: void, row: AccountabilityKindRow): AccountabilityKindResponse {
    const { key, name, unit, about, measure, audience, active, version } = row;
    return { key, name, unit, about, measure, audience, active, version };
  }
}

/** A column of figures. */
export class RegisterFigureResponse {
  /** A measure, or a kind that is none. */
  key: string;
  zh: string;
  en: string;
  unit: string;
}

export class FigureAmountResponse {
  figure: string;

  /** A whole number; a fine in 元 with its cents. @example "251542.71" */
  amount: string;
}

export class RegisterSumResponse {
  /** A street, or a month; null where none is known. */
  @ApiProperty({ type: String, nullable: true })
  key: string | null;

  name: string;

  @ApiProperty({ type: [FigureAmountResponse] })
  amounts: FigureAmountResponse[];
}

export class LinkedSubjectResponse {
  @ApiProperty({ enum: ['case', 'task'] })
  type: 'case' | 'task';

  id: string;
  title: string;
}

export class MismatchResponse {
  reported: string;
  registered: string;
}

export class RegisterLineResponse {
  /** The measure that a case reported, or an act of the register. */
  @ApiProperty({ enum: ['case', 'entry'] })
  source: 'case' | 'entry';

  @ApiProperty({ type: String, nullable: true })
  entryId: string | null;

  figure: string;

  /** Of an act the name of its kind. */
  @ApiProperty({ type: String, nullable: true })
  kindName: string | null;

  /** What it adds to the figure. */
  counted: string;

  /** Of a report, how much of it the register names; of an act, how much of it the report has counted. */
  covered: string;

  on: string;

  @ApiProperty({ type: NamedUnit, nullable: true })
  street: NamedUnit | null;

  @ApiProperty({ type: String, nullable: true })
  body: string | null;

  @ApiProperty({ type: String, nullable: true })
  documentNo: string | null;

  /** A company, or a person masked. */
  @ApiProperty({ type: String, nullable: true })
  subject: string | null;

  @ApiProperty({ type: [LinkedSubjectResponse] })
  links: LinkedSubjectResponse[];

  @ApiProperty({ type: MismatchResponse, nullable: true })
  mismatch: MismatchResponse | null;
}

export class RegisterResponse {
  @ApiProperty({ type: [AccountabilityKindResponse] })
  kinds: AccountabilityKindResponse[];

  @ApiProperty({ type: [RegisterFigureResponse] })
  figures: RegisterFigureResponse[];

  @ApiProperty({ type: [FigureAmountResponse] })
  total: FigureAmountResponse[];

  @ApiProperty({ type: [RegisterSumResponse] })
  byStreet: RegisterSumResponse[];

  @ApiProperty({ type: [RegisterSumResponse] })
  byMonth: RegisterSumResponse[];

  /** The latest first, 500 at most. */
  @ApiProperty({ type: [RegisterLineResponse] })
  lines: RegisterLineResponse[];

  lineCount: number;

  /** Cases whose report and register say different numbers. */
  mismatches: number;

  seesNames: boolean;
  mayManage: boolean;
  mayReveal: boolean;

  static of(register: Register, may: Pick<RegisterResponse, 'mayManage' | 'mayReveal'>): RegisterResponse {
    const { kinds, lines, streets, mismatches, seesNames } = register;
    const names = new Map(streets.map(({ id, name }) => [id as string | null, name]));
    const months = [...new Set(lines.map(({ on }) => on.slice(0, 7)))].sort().toReversed();
    const known = [...streets.map(({ id }) => id as string | null), null];
    const inStreet =
      (id: string | null) =>
      (line: CountedLine): boolean =>
        (names.has(line.streetId) ? line.streetId : null) === id;
    return {
      kinds: kinds.map(AccountabilityKindResponse.of),
      figures: figuresOf(kinds),
      total: amountsOf(lines),
      byStreet: known
        .map((id) => ({ key: id, name: names.get(id) ?? '', amounts: amountsOf(lines.filter(inStreet(id))) }))
        .filter(({ amounts }) => amounts.length > 0),
      byMonth: months.map((month) => ({
        key: month,
        name: month,
        amounts: amountsOf(lines.filter(({ on }) => on.startsWith(month))),
      })),
      lines: lines.slice(0, MOST_LINES).map((line) => lineOf(line, register)),
      lineCount: lines.length,
      mismatches,
      seesNames,
      ...may,
    };
  }
}

const printed = (figure: string, amount: number): string =>
  figure === 'FINE' ? yuanOf(amount) : String(amount);

function amountsOf(lines: readonly CountedLine[]): FigureAmountResponse[] {
  return [...sumUp(lines)]
    .filter(([, amount]) => amount > 0)
    .map(([figure, amount]) => ({ figure, amount: printed(figure, amount) }));
}

/** The measures in the order of the summary, then the kinds that are none. */
export function figuresOf(kinds: readonly AccountabilityKindRow[]): RegisterFigureResponse[] {
  return [
    ...MEASURE_KINDS.map((key) => ({ key: key as string, ...MEASURES[key] })),
    ...kinds
      .filter(({ measure }) => measure === null)
      .map(({ key, name, unit }) => ({ key, zh: name, en: name, unit })),
  ];
}

function lineOf(line: RegisterLine, { streets, links, kinds, seesNames }: Register): RegisterLineResponse {
  const { source, entryId, caseId, figure, kindName, counted, covered, on, entry, mismatch, title } = line;
  const street = streets.find(({ id }) => id === line.streetId);
  const isPerson = kinds.find(({ key }) => key === entry?.kind)?.about === 'person';
  const own: LinkedSubjectResponse[] = caseId ? [{ type: 'case', id: caseId, title }] : [];
  return {
    source,
    entryId,
    figure,
    kindName,
    counted: printed(figure, counted),
    covered: printed(figure, covered),
    on,
    street: street ? { id: street.id, name: street.name } : null,
    body: entry?.body ?? null,
    documentNo: seesNames ? (entry?.documentNo ?? null) : null,
    subject: isPerson && !seesNames ? null : (entry?.subject ?? null),
    links: entry ? (links.get(entry.id) ?? []) : own,
    mismatch: mismatch && {
      reported: printed(figure, mismatch.reported),
      registered: printed(figure, mismatch.registered),
    },
  };
}
