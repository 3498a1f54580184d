import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { findPdfFont } from '../../../platform/documents/pdf-font.js';
import { NoPdfFontError } from '../domain/report-errors.js';
import type { SlipCover } from '../domain/slip-cover.js';
import { slipSheet, type Slip } from '../domain/slip.js';
import { slipsAsPdf } from './slip-pdf.js';

export const SLIP_FORMATS = ['docx', 'pdf'] as const;
export type SlipFormat = (typeof SLIP_FORMATS)[number];

/** Slips as a file to print. */
@Injectable()
export class SlipFiles {
  constructor(private readonly config: Config) {}

  /** Before anything is recorded: throws NoPdfFontError where there are no Chinese letters to write with. */
  require(format: SlipFormat): void {
    if (format === 'pdf') this.font();
  }

  async write(format: SlipFormat, cover: SlipCover | null, slips: readonly Slip[]): Promise<Buffer> {
    const sheets = slips.map(slipSheet);
    if (format === 'pdf') return slipsAsPdf(this.font(), cover, sheets);
    const { slipsAsDocx } = await import('./slip-docx.js');
    return slipsAsDocx(cover, sheets);
  }

  /** Throws NoPdfFontError. */
  font(): NonNullable<ReturnType<typeof findPdfFont>> {
    const font = findPdfFont(this.config.env.PDF_FONT);
    if (!font) throw new NoPdfFontError();
    return font;
  }
}
