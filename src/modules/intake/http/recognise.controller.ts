import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { RecogniseEntry } from '../application/recognise-entry.js';
import { RecogniseSlip } from '../application/recognise-slip.js';
import { RecogniseRequest, RecogniseSlipRequest } from './dto/recognise.request.js';
import { RecognisedResponse, RecognisedSlipResponse } from './dto/recognise.response.js';

@ApiTags('intake')
@Controller('recognise')
export class RecogniseController {
  constructor(
    private readonly recogniseEntry: RecogniseEntry,
    private readonly recogniseSlip: RecogniseSlip,
  ) {}

  /** What number and text say while they are being typed: channel, key mark, street, types, who should lead. */
  @Post()
  @HttpCode(200)
  @RequirePermission('case.create')
  @ApiRefusals(401, 403, 422)
  recognise(@CurrentActor() actor: Actor, @Body() body: RecogniseRequest): Promise<RecognisedResponse> {
    return this.recogniseEntry.run(actor, body);
  }

  /** Takes a pasted slip apart: number, batch, channel, key mark, complaint, contact; the contact comes back sealed. */
  @Post('slip')
  @HttpCode(200)
  @RequirePermission('case.create')
  @ApiRefusals(401, 403, 422)
  slip(
    @CurrentActor() actor: Actor,
    @Body() { text, campaignId }: RecogniseSlipRequest,
  ): Promise<RecognisedSlipResponse> {
    return this.recogniseSlip.run(actor, text, campaignId);
  }
}
