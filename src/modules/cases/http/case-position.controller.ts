import { Body, Controller, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { InvalidInputError } from '../../../kernel/errors.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { position } from '../../evidence/index.js';
import { LocateCase, type Whereabouts } from '../application/locate-case.js';
import { PositionResponse } from './dto/evidence.response.js';
import { LocateCaseRequest } from './dto/locate-case.request.js';

@ApiTags('evidence')
@ApiParam({ name: 'id', type: String })
@Controller('cases/:id/position')
export class CasePositionController {
  constructor(private readonly locateCase: LocateCase) {}

  /** Says where the case is: a point (WGS 84), or where one of its photos was taken. */
  @Put()
  @RequirePermission('case.locate')
  @ApiRefusals(401, 403, 404, 409, 422)
  locate(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: LocateCaseRequest,
  ): Promise<PositionResponse> {
    return this.locateCase.run(actor, id, whereaboutsOf(body));
  }
}

function whereaboutsOf({ evidenceId, lat, lng }: LocateCaseRequest): Whereabouts {
  if (evidenceId) return { evidenceId };
  const point = position(lat, lng);
  if (point) return point;
  const wording = { zh: '请填经纬度，或指定一张照片。', en: 'Give a point, or name a photo.' };
  throw new InvalidInputError([{ field: 'lat', code: 'isNotEmpty', wording }]);
}
