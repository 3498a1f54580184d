import { Body, Controller, HttpCode, Put } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { SetCommunity } from '../application/set-community.js';
import { SetCommunityRequest } from './dto/set-community.request.js';

@ApiTags('cases')
@ApiParam({ name: 'id', type: String })
@Controller('cases/:id/community')
export class CaseCommunityController {
  constructor(private readonly setCommunity: SetCommunity) {}

  /** 定社区: says in which community of its street the case lies, or takes that back. */
  @Put()
  @HttpCode(204)
  @RequirePermission('case.set-community')
  @ApiHeader({ name: 'If-Match', required: true, description: 'version that was seen', example: '"3"' })
  @ApiRefusals(401, 403, 404, 412, 422)
  async set(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { communityId }: SetCommunityRequest,
  ): Promise<void> {
    await this.setCommunity.run(actor, id, version, communityId);
  }
}
