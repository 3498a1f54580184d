import { ApiProperty } from '@nestjs/swagger';
import { IsObject, ValidateBy } from 'class-validator';

const LARGEST = 64_000;

export class EntryDraftRequest {
  /** The form as the page keeps it; at most 64,000 characters of JSON. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  @ValidateBy({
    name: 'maxLength',
    constraints: [LARGEST],
    validator: { validate: (value: unknown) => JSON.stringify(value ?? null).length <= LARGEST },
  })
  body: Record<string, unknown>;
}

export class SavedDraftResponse {
  savedAt: string;
}

export class EntryDraftResponse {
  /** Null: nothing is kept. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  body: Record<string, unknown> | null;

  @ApiProperty({ type: String, nullable: true })
  savedAt: string | null;
}
