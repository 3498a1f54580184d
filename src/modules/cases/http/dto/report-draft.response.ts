import { ApiProperty } from '@nestjs/swagger';

export class ReportDraftResponse {
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  body: Record<string, unknown> | null;

  @ApiProperty({ type: String, nullable: true })
  savedAt: string | null;
}
