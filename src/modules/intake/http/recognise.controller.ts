import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { RecogniseEntry } from '../application/recognise-entry.js';
import { RecognisedResponse } from './dto/case-entry.response.js';
import { RecogniseRequest } from './dto/recognise.request.js';

@ApiTags('intake')
@Controller('recognise')
export class RecogniseController {
  constructor(private readonly recogniseEntry: RecogniseEntry) {}

  /** What the number and text say, while they are being typed: channel, key mark, streets, types, the same number. */
  @Post()
  @HttpCode(200)
  @RequirePermission('case.create')
  @ApiRefusals(401, 403, 422)
  recognise(@CurrentActor() actor: Actor, @Body() body: RecogniseRequest): Promise<RecognisedResponse> {
    return this.recogniseEntry.run(actor, body);
  }
}
