import { Body, Controller, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { attachment } from '../../../platform/http/attachment.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { PreviewSlip } from '../application/preview-slip.js';
import { PrintSlips, type PrintedSlips } from '../application/print-slips.js';
import { SlipTemplates } from '../application/slip-templates.js';
import type { SlipFormat } from '../files/slip-files.js';
import { SlipTemplateResponse } from './dto/slip-template.response.js';
import { SlipRequest, SlipsRequest, SlipTemplateDto, SlipTemplateQuery } from './dto/slip.request.js';

const MIME: Record<SlipFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

@ApiTags('slips')
@Controller()
export class SlipsController {
  constructor(
    private readonly printSlips: PrintSlips,
    private readonly templates: SlipTemplates,
    private readonly previewSlip: PreviewSlip,
  ) {}

  /** 交办单 of one case; before its dispatch a draft with the dates that a dispatch now would set. */
  @Get('cases/:id/slip')
  @RequirePermission('case.print-slip')
  @ApiParam({ name: 'id', type: String })
  @ApiProduces('application/octet-stream')
  @ApiRefusals(401, 403, 404, 409, 422)
  async one(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() { format }: SlipRequest,
    @Res() response: Response,
  ): Promise<void> {
    send(response, format, await this.printSlips.run(actor, [id], format));
  }

  /** The slips of several cases as one file, those of a unit together, with a list in front. */
  @Post('slips')
  @HttpCode(200)
  @RequirePermission('case.print-slip')
  @ApiProduces('application/octet-stream')
  @ApiRefusals(401, 403, 404, 409, 422)
  async many(
    @CurrentActor() actor: Actor,
    @Body() { caseIds, format }: SlipsRequest,
    @Res() response: Response,
  ): Promise<void> {
    send(response, format, await this.printSlips.run(actor, caseIds, format));
  }

  /** The office's words on a slip. */
  @Get('slip-template')
  @RequirePermission('case.print-slip')
  @ApiRefusals(401, 403, 422)
  template(
    @CurrentActor() actor: Actor,
    @Query() { campaignId }: SlipTemplateQuery,
  ): Promise<SlipTemplateResponse> {
    return this.templates.read(actor, campaignId ?? null);
  }

  /** Sets the words for a campaign, or for all that have none of their own. */
  @Put('slip-template')
  @HttpCode(204)
  @RequirePermission('campaign.manage')
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiRefusals(401, 403, 404, 412, 422)
  setTemplate(
    @CurrentActor() actor: Actor,
    @Query() { campaignId }: SlipTemplateQuery,
    @ExpectedVersion() version: number,
    @Body() body: SlipTemplateDto,
  ): Promise<void> {
    return this.templates.set(actor, campaignId ?? null, version, { ...body });
  }

  /** A sample slip with these words as a PDF, before they are saved; of no case. */
  @Post('slip-template/preview')
  @HttpCode(200)
  @RequirePermission('campaign.manage')
  @ApiProduces('application/octet-stream')
  @ApiRefusals(401, 403, 409, 422)
  async preview(
    @CurrentActor() actor: Actor,
    @Body() body: SlipTemplateDto,
    @Res() response: Response,
  ): Promise<void> {
    const bytes = await this.previewSlip.run(actor, { ...body });
    send(response, 'pdf', { fileName: '交办单_样张.pdf', bytes });
  }
}

function send(response: Response, format: SlipFormat, { fileName, bytes }: PrintedSlips): void {
  response.setHeader('Content-Type', MIME[format]);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Disposition', attachment(fileName));
  response.end(bytes);
}
