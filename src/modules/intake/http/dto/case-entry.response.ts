import { ApiProperty } from '@nestjs/swagger';

export class RegisteredCaseResponse {
  id: string;
}

export class RecognisedNumberResponse {
  key: string;

  /** False: an unknown shape; it is taken as it is. */
  recognised: boolean;

  @ApiProperty({ type: String, nullable: true })
  format: string | null;

  @ApiProperty({ type: String, nullable: true })
  channel: string | null;

  @ApiProperty({ type: String, nullable: true })
  receivedOn: string | null;

  isKeyCase: boolean;

  @ApiProperty({ type: String, nullable: true })
  batchLabel: string | null;

  /** The case that has this number already. */
  @ApiProperty({ type: String, nullable: true })
  takenBy: string | null;
}

export class RecognisedResponse {
  @ApiProperty({ type: RecognisedNumberResponse, nullable: true })
  number: RecognisedNumberResponse | null;

  /** Streets that the text mentions, in the order of mention. */
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      properties: { id: { type: 'string' }, name: { type: 'string' } },
      required: ['id', 'name'],
    },
  })
  streets: { id: string; name: string }[];

  title: string;
  allegations: string[];

  /** Kinds of personal data in the text, which will be blacked out or should be looked at. */
  personalData: string[];
}
