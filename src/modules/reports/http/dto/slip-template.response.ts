import { ApiProperty } from '@nestjs/swagger';
import { TEMPLATE_SOURCES, type TemplateSource } from '../../application/slip-templates.js';

/** The words in force, and whose they are. */
export class SlipTemplateResponse {
  title: string;
  numberFormat: string;
  requirement: string;
  contact: string;
  office: string;

  /** The campaign's own, the office's for all campaigns, or those that we propose. */
  @ApiProperty({ enum: TEMPLATE_SOURCES, enumName: 'TemplateSource' })
  from: TemplateSource;

  /** For If-Match; 0 until words of this very scope were set. */
  version: number;

  @ApiProperty({ type: String, nullable: true })
  changedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  changedByName: string | null;
}
