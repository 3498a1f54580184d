import { ApiProperty } from '@nestjs/swagger';
import { IsObject, IsOptional, IsUUID, ValidateBy } from 'class-validator';

const LARGEST = 250_000;

export class EntryDraftRequest {
  /** The form as the page keeps it; at most 250,000 characters of JSON. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  @ValidateBy({
    name: 'maxLength',
    constraints: [LARGEST],
    validator: { validate: (value: unknown) => JSON.stringify(value ?? null).length <= LARGEST },
  })
  body: Record<string, unknown>;

  /** The revision that this one goes over, null for none; left out, it goes over any. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  seen?: string | null;
}

export class SavedDraftResponse {
  savedAt: string;

  @ApiProperty({ type: String, nullable: true })
  revision: string | null;
}

export class EntryDraftResponse {
  /** Null: nothing is kept. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  body: Record<string, unknown> | null;

  @ApiProperty({ type: String, nullable: true })
  savedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  revision: string | null;
}
