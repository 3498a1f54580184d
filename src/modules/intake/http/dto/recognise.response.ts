import { ApiProperty } from '@nestjs/swagger';
import { CHANNELS, MEDIA, type Channel, type Medium } from '../../../cases/index.js';

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

const STREET_WHY = ['chosen', 'named', 'learned'] as const;

export class RecognisedStreetResponse {
  id: string;
  name: string;

  /** Named in the text, or learned from earlier cases of the same place. */
  @ApiProperty({ enum: STREET_WHY })
  why: (typeof STREET_WHY)[number];

  /** The place it was learned by. @example "滨江花园" */
  @ApiProperty({ type: String, nullable: true })
  word: string | null;
}

export class UsualRouteResponse {
  label: string;
  unitName: string;

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

export class RecognisedResponse {
  @ApiProperty({ type: RecognisedNumberResponse, nullable: true })
  number: RecognisedNumberResponse | null;

  /** Streets that the text mentions, in the order of mention. */
  @ApiProperty({ type: [MentionedStreetResponse] })
  streets: MentionedStreetResponse[];

  @ApiProperty({ type: RecognisedStreetResponse, nullable: true })
  street: RecognisedStreetResponse | null;

  /** @example "青石巷18号" */
  @ApiProperty({ type: String, nullable: true })
  place: string | null;

  /** Who is complained of. @example "老灶台火锅店" */
  @ApiProperty({ type: String, nullable: true })
  subject: string | null;

  @ApiProperty({ type: [RecognisedTypeResponse] })
  types: RecognisedTypeResponse[];

  parties: ProposedPartiesResponse;
  title: string;
  allegations: string[];

  /** Kinds of personal data in the text, which will be blacked out or should be looked at. */
  personalData: string[];
}

const PIECE_KINDS = ['number', 'batch', 'channel', 'key', 'personal'] as const;

export class SlipPieceResponse {
  @ApiProperty({ enum: PIECE_KINDS })
  kind: (typeof PIECE_KINDS)[number];

  start: number;

  /** The position after it. */
  end: number;
}

export class SlipContactResponse {
  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  address: string | null;
}

export class RecognisedSlipResponse {
  @ApiProperty({ type: String, nullable: true })
  acceptanceNo: string | null;

  @ApiProperty({ type: String, nullable: true })
  batchLabel: string | null;

  @ApiProperty({ enum: CHANNELS, enumName: 'Channel', nullable: true })
  channel: Channel | null;

  isKeyCase: boolean;

  /** The complaint alone. */
  content: string;

  @ApiProperty({ type: String, nullable: true })
  place: string | null;

  @ApiProperty({ type: [RecognisedTypeResponse] })
  types: RecognisedTypeResponse[];

  @ApiProperty({ type: String, nullable: true })
  leadUnitId: string | null;

  assistUnitIds: string[];

  /** For the sealed store. */
  contact: SlipContactResponse;

  @ApiProperty({ type: [SlipPieceResponse] })
  pieces: SlipPieceResponse[];
}
