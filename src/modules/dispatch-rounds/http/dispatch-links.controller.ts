import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { SendToUnit } from '../application/send-to-unit.js';
import { RemindedUnitResponse, SendDispatchLinkRequest } from './dto/dispatch-round.response.js';

/** What an officer sends to a unit that has not answered. */
@ApiTags('dispatch-rounds')
@Controller()
export class DispatchLinksController {
  constructor(private readonly sendToUnit: SendToUnit) {}

  /** 再催一次: at once, to the people of the unit. */
  @Post('dispatch-rounds/:id/units/:unitId/remind')
  @HttpCode(200)
  @RequirePermission('rectification.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiParam({ name: 'unitId', type: String })
  @ApiRefusals(401, 403, 404, 409)
  async remind(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('unitId') unitId: string,
  ): Promise<RemindedUnitResponse> {
    return { letters: await this.sendToUnit.remind(actor, id, unitId) };
  }

  /** Sends a link to that address; the link before opens nothing any more. */
  @Post('dispatch-rounds/:id/units/:unitId/link')
  @HttpCode(204)
  @RequirePermission('rectification.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiParam({ name: 'unitId', type: String })
  @ApiRefusals(401, 403, 404, 409, 422)
  link(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('unitId') unitId: string,
    @Body() { address }: SendDispatchLinkRequest,
  ): Promise<void> {
    return this.sendToUnit.link(actor, id, unitId, address);
  }

  /** Makes a link void. */
  @Post('dispatch-links/:id/void')
  @HttpCode(204)
  @RequirePermission('rectification.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 409)
  endLink(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.sendToUnit.endLink(actor, id);
  }
}
