import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { TryRoutes } from '../application/try-routes.js';
import { TypeRoutes } from '../application/type-routes.js';
import {
  SetTypeRoutesRequest,
  TriedRoutesResponse,
  TryRoutesRequest,
  TypeRoutesResponse,
} from './dto/type-route.dto.js';

@ApiTags('intake')
@Controller('type-routes')
export class TypeRoutesController {
  constructor(
    private readonly routes: TypeRoutes,
    private readonly tryRoutes: TryRoutes,
  ) {}

  /** 分办规则: which words mean which type, and who usually leads it. */
  @Get()
  @RequirePermission('case.read')
  @ApiRefusals(401, 403)
  async read(): Promise<TypeRoutesResponse> {
    return TypeRoutesResponse.of(await this.routes.read());
  }

  /** Puts these in the place of all; none means those that we propose. */
  @Put()
  @HttpCode(204)
  @RequirePermission('route.manage')
  @ApiHeader({ name: 'If-Match', required: true, example: '"0"' })
  @ApiRefusals(401, 403, 412, 422)
  replace(
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
    @Body() { routes }: SetTypeRoutesRequest,
  ): Promise<void> {
    return this.routes.replace(actor, version, routes);
  }

  /** 这段文字会派给谁: tries these routes on a text, before they are in force. */
  @Post('trials')
  @HttpCode(200)
  @RequirePermission('route.manage')
  @ApiRefusals(401, 403, 422)
  try(
    @CurrentActor() actor: Actor,
    @Body() { text, routes }: TryRoutesRequest,
  ): Promise<TriedRoutesResponse> {
    return this.tryRoutes.run(actor, text, routes);
  }
}
