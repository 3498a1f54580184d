import { Controller, Get } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { can, CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ReadActs } from '../application/read-acts.js';
import { ActsResponse } from './dto/entry.response.js';

/** What was done about a case or a task. */
@ApiTags('accountability')
@ApiParam({ name: 'id', type: String })
@Controller()
export class ActsController {
  constructor(private readonly acts: ReadActs) {}

  /** The acts of a case, as far as the reader may see them. */
  @Get('cases/:id/acts')
  @RequirePermission('accountability.read')
  @ApiRefusals(401, 403, 404)
  async ofCase(@CurrentActor() actor: Actor, @Id() id: string): Promise<ActsResponse> {
    return ActsResponse.of(await this.acts.ofCase(actor, id), can(actor, 'accountability.manage'));
  }

  /** The acts of a task, as far as the reader may see them. */
  @Get('rectifications/:id/acts')
  @RequirePermission('accountability.read')
  @ApiRefusals(401, 403, 404)
  async ofTask(@CurrentActor() actor: Actor, @Id() id: string): Promise<ActsResponse> {
    return ActsResponse.of(await this.acts.ofTask(actor, id), can(actor, 'accountability.manage'));
  }
}
