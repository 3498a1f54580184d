import { ApiProperty } from '@nestjs/swagger';
import { CASE_STATUSES, type CaseStatus } from '../../domain/case-workflow.js';
import { MEASURE_KINDS, VERDICTS, type MeasureKind, type Verdict } from '../../domain/vocabulary.js';
import { NamedUnit } from './case-common.response.js';
import { CaseLineResponse } from './case-line.response.js';
import { ErasureResponse } from './erasure.response.js';
import { DeadlineResponse } from './deadline.response.js';
import { EvidenceResponse, PositionResponse } from './evidence.response.js';

export class AllegationResponse {
  id: string;
  ordinal: number;
  text: string;

  @ApiProperty({ enum: VERDICTS, enumName: 'Verdict', nullable: true })
  verdict: Verdict | null;

  @ApiProperty({ type: String, nullable: true })
  ground: string | null;
}

export class PartyResponse extends NamedUnit {
  @ApiProperty({ enum: ['LEAD', 'ASSIST'] })
  role: 'LEAD' | 'ASSIST';

  @ApiProperty({ type: String, nullable: true })
  signedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  signedByName: string | null;

  /** Its share is this out of the weights of all. */
  weight: number;

  /** What it is counted with. @example "0.5" */
  share: string;
}

export class MeasureResponse {
  @ApiProperty({ enum: MEASURE_KINDS, enumName: 'MeasureKind' })
  kind: MeasureKind;

  /** 家, 件, 人, or 分 for a fine. */
  amount: number;
}

export class HistoryEntryResponse {
  id: string;
  at: string;
  actorName: string;
  actorUnit: string;

  /** @example "case.report" */
  action: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true })
  data: Record<string, unknown>;
}

export class ReportRoundResponse {
  round: number;
  submittedAt: string;
  submittedByName: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  body: Record<string, unknown>;

  @ApiProperty({ type: String, nullable: true })
  decision: string | null;

  @ApiProperty({ type: String, nullable: true })
  remark: string | null;

  @ApiProperty({ type: String, nullable: true })
  decidedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  decidedByName: string | null;
}

export class RawCellResponse {
  header: string;
  text: string;
}

export class CaseLinkResponse {
  id: string;

  @ApiProperty({ type: String, nullable: true })
  number: string | null;

  title: string;
}

/** One piece of a split case. */
export class PieceResponse extends CaseLinkResponse {
  @ApiProperty({ enum: CASE_STATUSES, enumName: 'CaseStatus' })
  status: CaseStatus;

  @ApiProperty({ type: NamedUnit, nullable: true })
  street: NamedUnit | null;

  @ApiProperty({ type: NamedUnit, nullable: true })
  lead: NamedUnit | null;
}

/** Everything of one case that the reader may see. */
export class CaseDetailResponse extends CaseLineResponse {
  content: string;

  /** Who or what is complained of. */
  @ApiProperty({ type: String, nullable: true })
  subject: string | null;

  @ApiProperty({ type: [PartyResponse] })
  parties: PartyResponse[];

  @ApiProperty({ type: String, nullable: true })
  caseLeaderId: string | null;

  @ApiProperty({ type: String, nullable: true })
  caseOfficerId: string | null;

  @ApiProperty({ type: [AllegationResponse] })
  allegations: AllegationResponse[];

  @ApiProperty({ type: String, nullable: true })
  closureGoal: string | null;

  @ApiProperty({ type: String, nullable: true })
  finding: string | null;

  @ApiProperty({ type: String, nullable: true })
  handling: string | null;

  @ApiProperty({ type: String, nullable: true })
  accountability: string | null;

  @ApiProperty({ type: [MeasureResponse] })
  measures: MeasureResponse[];

  @ApiProperty({ type: [EvidenceResponse] })
  evidence: EvidenceResponse[];

  /** Whether the reader may say in which community it lies. */
  maySetCommunity: boolean;

  /** Where the case is, for the distance of its photos. */
  @ApiProperty({ type: PositionResponse, nullable: true })
  position: PositionResponse | null;

  @ApiProperty({ type: [DeadlineResponse] })
  deadlines: DeadlineResponse[];

  @ApiProperty({ type: [HistoryEntryResponse] })
  history: HistoryEntryResponse[];

  @ApiProperty({ type: [ReportRoundResponse] })
  rounds: ReportRoundResponse[];

  /** The row of the source file. */
  @ApiProperty({ type: [RawCellResponse], nullable: true })
  rawCells: RawCellResponse[] | null;

  /** Whether a contact is sealed away for this case; always false for those who may not reveal it. */
  hasContact: boolean;

  /** The complainant's data were erased; null also for those who may not reveal them. */
  @ApiProperty({ type: ErasureResponse, nullable: true })
  erasure: ErasureResponse | null;

  @ApiProperty({ type: CaseLinkResponse, nullable: true })
  repeatOf: CaseLinkResponse | null;

  @ApiProperty({ type: [CaseLinkResponse] })
  repeats: CaseLinkResponse[];

  /** The case that this one is a piece of. */
  @ApiProperty({ type: CaseLinkResponse, nullable: true })
  splitFrom: CaseLinkResponse | null;

  /** The pieces of a split case; for a piece, with itself. */
  @ApiProperty({ type: [PieceResponse] })
  pieces: PieceResponse[];

  /** Least number of photos that a report needs. */
  minimumBefore: number;
  minimumAfter: number;

  @ApiProperty({ type: String, nullable: true })
  publishedAt: string | null;
}
