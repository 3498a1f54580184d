import { ApiProperty } from '@nestjs/swagger';
import { CHANNELS, MEDIA, type Channel, type Medium } from '../../../cases/index.js';
import { PIECE_KINDS, type PieceKind } from '../../domain/slip-pieces.js';

export class RecognisedNumberResponse {
  key: string;

  /** False: an unknown shape; it is taken as it is. */
  recognised: boolean;

  @ApiProperty({ type: String, nullable: true })
  format: string | null;

  @ApiProperty({ enum: CHANNELS, enumName: 'Channel', nullable: true })
  channel: Channel | null;

  @ApiProperty({ type: String, nullable: true })
  receivedOn: string | null;

  isKeyCase: boolean;

  @ApiProperty({ type: String, nullable: true })
  batchLabel: string | null;

  /** The case that has this number already. */
  @ApiProperty({ type: String, nullable: true })
  takenBy: string | null;
}

export class RecognisedTypeResponse {
  @ApiProperty({ enum: MEDIA, enumName: 'Medium' })
  medium: Medium;

  /** @example "餐饮油烟" */
  label: string;

  /** The word of the text that says it. */
  word: string;
}

const STREET_WHY = ['chosen', 'named', 'community', 'learned'] as const;

export class RecognisedStreetResponse {
  id: string;
  name: string;

  /** Named in the text, above a community that is named, or learned from earlier cases of the same place. */
  @ApiProperty({ enum: STREET_WHY })
  why: (typeof STREET_WHY)[number];

  /** The place or community that says it. @example "滨江花园" */
  @ApiProperty({ type: String, nullable: true })
  word: string | null;
}

export class UsualRouteResponse {
  label: string;
  unitName: string;

  /** The rule or paper that says so; empty where none was given. */
  basis: string;

  /** Cases of this type that the unit has led. */
  led: number;

  /** Cases of this type with a lead. */
  all: number;
}

export class ProposedPartiesResponse {
  @ApiProperty({ type: String, nullable: true })
  leadUnitId: string | null;

  assistUnitIds: string[];

  @ApiProperty({ type: String, nullable: true })
  caseLeaderId: string | null;

  @ApiProperty({ type: String, nullable: true })
  caseLeaderName: string | null;

  /** Why this lead: the route of its type; absent where the street leads. */
  @ApiProperty({ type: UsualRouteResponse, required: false })
  route?: UsualRouteResponse | undefined;
}

export class MentionedStreetResponse {
  id: string;
  name: string;
}

export class MentionedCaseResponse {
  number: string;

  @ApiProperty({ type: String, nullable: true })
  caseId: string | null;
}

export class BlackedOutResponse {
  text: string;

  /** To be sent back with the case; nobody can read it on the way. */
  sealed: string;
}

export class RecognisedResponse {
  @ApiProperty({ type: RecognisedNumberResponse, nullable: true })
  number: RecognisedNumberResponse | null;

  /** Streets that the text mentions, in the order of mention. */
  @ApiProperty({ type: [MentionedStreetResponse] })
  streets: MentionedStreetResponse[];

  @ApiProperty({ type: RecognisedStreetResponse, nullable: true })
  street: RecognisedStreetResponse | null;

  /** The community of that street that the text names. */
  @ApiProperty({ type: MentionedStreetResponse, nullable: true })
  community: MentionedStreetResponse | null;

  /** @example "青石巷18号" */
  @ApiProperty({ type: String, nullable: true })
  place: string | null;

  /** Who is complained of. @example "老灶台火锅店" */
  @ApiProperty({ type: String, nullable: true })
  subject: string | null;

  @ApiProperty({ type: [RecognisedTypeResponse] })
  types: RecognisedTypeResponse[];

  parties: ProposedPartiesResponse;

  /** Cases that the text itself calls the same matter. */
  @ApiProperty({ type: [MentionedCaseResponse] })
  mentions: MentionedCaseResponse[];

  title: string;
  allegations: string[];

  /** Kinds of personal data in the text, which will be blacked out or should be looked at. */
  personalData: string[];

  /** The text without telephone and identity numbers, when it had any; they are in the seal. */
  @ApiProperty({ type: BlackedOutResponse, nullable: true })
  blackedOut: BlackedOutResponse | null;
}

export class SlipPieceResponse {
  @ApiProperty({ enum: PIECE_KINDS, enumName: 'SlipPieceKind' })
  kind: PieceKind;

  start: number;

  /** The position after it. */
  end: number;
}

/** What the slip says of the complainant; the words themselves are in the seal. */
export class SlipContactResponse {
  name: boolean;
  phone: boolean;
  address: boolean;
}

export class RecognisedSlipResponse {
  /** As it was pasted, with the complainant blacked out; `pieces` are positions in it. */
  text: string;

  @ApiProperty({ type: String, nullable: true })
  acceptanceNo: string | null;

  @ApiProperty({ type: String, nullable: true })
  batchLabel: string | null;

  @ApiProperty({ enum: CHANNELS, enumName: 'Channel', nullable: true })
  channel: Channel | null;

  isKeyCase: boolean;
  isSupplement: boolean;

  @ApiProperty({ type: String, nullable: true })
  handedOverOn: string | null;

  /** The complaint alone. */
  content: string;

  @ApiProperty({ type: String, nullable: true })
  place: string | null;

  @ApiProperty({ type: [RecognisedTypeResponse] })
  types: RecognisedTypeResponse[];

  @ApiProperty({ type: String, nullable: true })
  leadUnitId: string | null;

  assistUnitIds: string[];

  contact: SlipContactResponse;

  /** The complainant, to be sent back with the case; nobody can read it on the way. */
  @ApiProperty({ type: String, nullable: true })
  sealed: string | null;

  @ApiProperty({ type: [SlipPieceResponse] })
  pieces: SlipPieceResponse[];

  /** What number and complaint say. */
  found: RecognisedResponse;
}
