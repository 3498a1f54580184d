import { ApiProperty } from '@nestjs/swagger';
import {
  PLACE_COLUMNS,
  type JudgedPlace,
  type PlaceChange,
  type PlaceColumn,
  type PlaceVerdict,
} from '../../domain/judge-places.js';
import type { PlacesPlan } from '../../application/places-plan.js';

const VERDICTS = ['new', 'changed', 'unchanged', 'refused'] as const;
const CHANGES = ['community', 'position', 'name', 'note', 'person'] as const;

export class PlaceNoteResponse {
  zh: string;
  en: string;
}

export class PlaceFileResponse {
  /** Its lines are numbered as the sheet numbers its rows. */
  text: string;

  /** The sheet that was read. */
  sheet: string;

  @ApiProperty({ type: [PlaceNoteResponse] })
  notes: PlaceNoteResponse[];
}

export class PlaceFaultResponse extends PlaceNoteResponse {
  @ApiProperty({ enum: PLACE_COLUMNS })
  column: PlaceColumn;
}

export class JudgedPlaceResponse {
  line: number;

  @ApiProperty({ enum: VERDICTS, enumName: 'PlaceVerdict' })
  verdict: PlaceVerdict;

  /** As written. */
  kind: string;
  number: string;
  name: string;
  street: string;
  person: string;

  /** Whether the person has an account here. */
  hasAccount: boolean;

  @ApiProperty({ enum: CHANGES, isArray: true })
  changes: PlaceChange[];

  @ApiProperty({ type: [PlaceFaultResponse] })
  faults: PlaceFaultResponse[];

  static of({ line, verdict, cells, known, appoint, changes, faults }: JudgedPlace): JudgedPlaceResponse {
    const text = (column: PlaceColumn): string => cells[column] ?? '';
    return {
      line,
      verdict,
      changes,
      kind: text('kind'),
      number: text('number'),
      name: text('name'),
      street: text('street'),
      person: appoint?.personName ?? text('person'),
      hasAccount: Boolean(appoint ? appoint.userId : known?.duty?.userId),
      faults: faults.map(({ column, wording }) => ({ column, ...wording })),
    };
  }
}

export class PlacesPlanResponse {
  /** To be sent back with the import. */
  key: string;

  @ApiProperty({ type: [JudgedPlaceResponse] })
  lines: JudgedPlaceResponse[];

  static of({ key, lines }: PlacesPlan): PlacesPlanResponse {
    return { key, lines: lines.map(JudgedPlaceResponse.of) };
  }
}

export class ImportedPlacesResponse {
  new: number;
  changed: number;
  unchanged: number;

  /** Of these, lines that name somebody who did not stand there. */
  appointed: number;
}
