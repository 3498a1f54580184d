import { ApiProperty } from '@nestjs/swagger';
import { dayOf } from '../../../../kernel/day.js';
import { CASE_STATUSES, MEDIA, type CaseStatus, type Medium } from '../../../cases/index.js';
import type { ReadLetter, ShownLetter } from '../../application/read-reminders.js';
import {
  LETTER_ACTIONS,
  LETTER_STATUSES,
  type LetterAction,
  type LetterStatus,
} from '../../domain/letter-workflow.js';
import { letterPaper } from '../../files/letter-paper.js';
import { AddresseeDto } from './written-reminder.request.js';

export class MediumCountResponse {
  @ApiProperty({ enum: MEDIA, enumName: 'Medium' })
  medium: Medium;
  cases: number;
}

/** What the batches of a letter are called. */
export class NamedBatchesResponse {
  from: string;
  to: string;
  count: number;
}

/** What the letter says of its street, as it was when it was drafted. */
export class LetterFiguresResponse {
  street: string;
  campaign: string;
  from: string;
  to: string;
  place: number;
  streets: number;
  cases: number;
  total: number;

  @ApiProperty({ type: [MediumCountResponse] })
  media: MediumCountResponse[];
  repeats: number;
  overdue: number;
  before: number;
  asOf: string;
}

export class SpanResponse {
  @ApiProperty({ enum: ['day', 'working-day', 'minute'] })
  unit: 'day' | 'working-day' | 'minute';
  amount: number;
}

export class ListedCaseResponse {
  caseId: string;

  @ApiProperty({ type: String, nullable: true })
  number: string | null;
  isKeyCase: boolean;
  isRepeat: boolean;
  title: string;
  place: string;

  @ApiProperty({ enum: MEDIA, enumName: 'Medium', isArray: true })
  media: Medium[];
  types: string;

  @ApiProperty({ enum: CASE_STATUSES, enumName: 'CaseStatus' })
  status: CaseStatus;
  dispatchedOn: string;

  @ApiProperty({ type: String, nullable: true })
  dueAt: string | null;

  @ApiProperty({ type: SpanResponse, nullable: true })
  late: SpanResponse | null;

  /** Where it stands now, if that is another state than on the list. */
  @ApiProperty({ enum: CASE_STATUSES, enumName: 'CaseStatus', nullable: true })
  movedTo: CaseStatus | null;

  /** It does not count in this street and period any more. */
  hasLeft: boolean;
}

/** A letter in a list. */
export class LetterLineResponse {
  id: string;
  runId: string;
  unitId: string;
  street: string;
  place: number;

  @ApiProperty({ enum: LETTER_STATUSES, enumName: 'LetterStatus' })
  status: LetterStatus;
  version: number;
  title: string;

  @ApiProperty({ type: String, nullable: true })
  number: string | null;
  from: string;
  to: string;

  /** The batches that it is of, instead of days. */
  @ApiProperty({ type: NamedBatchesResponse, nullable: true })
  batches: NamedBatchesResponse | null;
  cases: number;

  @ApiProperty({ type: String, nullable: true })
  issuedAt: string | null;

  /** Until when the street signs for it. */
  @ApiProperty({ type: String, nullable: true })
  receiptDueOn: string | null;

  /** From which day that is counted: the issue, or later for letters that had gone out without such a day. */
  @ApiProperty({ type: String, nullable: true })
  receiptFromOn: string | null;

  /** That day has passed and nobody has signed. */
  receiptLate: boolean;

  @ApiProperty({ type: String, nullable: true })
  receivedAt: string | null;

  static of({ letter: { figures, cases, ...letter }, receiptLate }: ReadLetter): LetterLineResponse {
    const { id, runId, unitId, place, status, version, title, number } = letter;
    const { issuedAt, receiptDueOn, receiptSetOn, receivedAt } = letter;
    const receiptFromOn = receiptSetOn ?? (issuedAt && dayOf(issuedAt));
    const { street, from, to, batches = null } = figures;
    const about = { id, runId, unitId, street, place, status, version, title, number, from, to, batches };
    return { ...about, cases: cases.length, issuedAt, receiptDueOn, receiptFromOn, receiptLate, receivedAt };
  }
}

/** A letter as it stands on paper, with what has changed since beside it. */
export class LetterResponse extends LetterLineResponse {
  salutation: string;

  /** Of the issue, as on paper; empty before. @example "2026年5月12日" */
  date: string;
  body: string;
  office: string;

  @ApiProperty({ type: [AddresseeDto] })
  addressees: AddresseeDto[];
  figures: LetterFiguresResponse;

  @ApiProperty({ type: [ListedCaseResponse] })
  list: ListedCaseResponse[];

  /** Cases that would be on the list if it were drafted now. */
  added: number;

  @ApiProperty({ type: String, nullable: true })
  issuedByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  receivedByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  withdrawnAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  withdrawnByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  withdrawReason: string | null;

  @ApiProperty({ enum: LETTER_ACTIONS, enumName: 'LetterAction', isArray: true })
  allowedActions: LetterAction[];

  static ofShown({ changes, allowedActions, ...read }: ShownLetter): LetterResponse {
    const { letter } = read;
    const { body, office, addressees, figures, issuedByName, receivedByName } = letter;
    const { withdrawnAt, withdrawnByName, withdrawReason } = letter;
    const { salutation, date } = letterPaper(letter);
    return {
      ...LetterLineResponse.of(read),
      salutation,
      date,
      body,
      office,
      addressees,
      figures,
      list: letter.cases.map((one) => ({
        ...one,
        movedTo: changes.moved.get(one.caseId) ?? null,
        hasLeft: changes.left.includes(one.caseId),
      })),
      added: changes.added,
      issuedByName,
      receivedByName,
      withdrawnAt,
      withdrawnByName,
      withdrawReason,
      allowedActions,
    };
  }
}
