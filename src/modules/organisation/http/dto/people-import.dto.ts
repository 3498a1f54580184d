import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, Length, MaxLength } from 'class-validator';
import { ROLES, type Role } from '../../../access/index.js';
import { PEOPLE_COLUMNS, type JudgedPerson, type PeopleColumn } from '../../domain/judge-people.js';
import { PERSON_FACTS, type PersonFacts } from '../../domain/person-facts.js';

const VERDICTS = ['new', 'changed', 'unchanged', 'refused'] as const;

export class TryPeopleRequest {
  /** Cells copied from a spreadsheet, or a CSV. @example "姓名,账号,单位,角色\n何青,heqing,梧桐街道,街道经办" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200_000)
  text: string;
}

export class PeopleFileRequest {
  @ApiProperty({ type: 'string', format: 'binary' })
  file: unknown;
}

export class PeopleNoteResponse {
  zh: string;
  en: string;
}

export class PeopleFileResponse {
  /** Its lines are numbered as the sheet numbers its rows. */
  text: string;

  /** The sheet that was read. */
  sheet: string;

  /** What is to be looked at: formulas, hidden rows, links to other files, sheets that were not read. */
  @ApiProperty({ type: [PeopleNoteResponse] })
  notes: PeopleNoteResponse[];
}

export class ImportPeopleRequest extends TryPeopleRequest {
  /** Of the trial that was looked at. */
  @IsString()
  @Length(32, 32)
  key: string;
}

export class CellFaultResponse {
  @ApiProperty({ enum: PEOPLE_COLUMNS })
  column: PeopleColumn;

  zh: string;
  en: string;
}

export class JudgedPersonResponse {
  /** In the text. */
  line: number;

  @ApiProperty({ enum: VERDICTS })
  verdict: (typeof VERDICTS)[number];

  username: string;
  name: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role', nullable: true })
  role: Role | null;

  unitId: string | null;

  /** As written, for a cell that is refused. */
  unit: string;
  roleText: string;
  email: string | null;
  phone: string | null;

  /** What changes of a person who is known. */
  @ApiProperty({ enum: PERSON_FACTS, isArray: true })
  fields: (keyof PersonFacts)[];

  @ApiProperty({ type: [CellFaultResponse] })
  faults: CellFaultResponse[];

  static of({ line, verdict, username, facts, cells, fields, faults }: JudgedPerson): JudgedPersonResponse {
    return {
      line,
      verdict,
      username: username || (cells.username ?? ''),
      name: facts.name,
      role: (facts.role || null) as Role | null,
      unitId: facts.unitId || null,
      unit: cells.unit ?? '',
      roleText: cells.role ?? '',
      email: cells.email || facts.email,
      phone: cells.phone || facts.phone,
      fields,
      faults: faults.map(({ column, wording }) => ({ column, ...wording })),
    };
  }
}

export class PeoplePlanResponse {
  /** To be sent back with the import. */
  key: string;

  @ApiProperty({ type: [JudgedPersonResponse] })
  lines: JudgedPersonResponse[];
}

export class PersonPasswordResponse {
  name: string;
  username: string;
  unitName: string;

  /** Told this once. */
  password: string;
}

export class ImportedPeopleResponse {
  added: number;
  changed: number;
  unchanged: number;

  @ApiProperty({ type: [PersonPasswordResponse] })
  passwords: PersonPasswordResponse[];
}
