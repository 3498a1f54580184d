import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { TryRoutes } from '../application/try-routes.js';
import { TypeRoutes } from '../application/type-routes.js';
import {
  SetTypeRoutesRequest,
  TriedRoutesResponse,
  TryRoutesRequest,
  TypeRouteDto,
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
  async list(): Promise<TypeRouteDto[]> {
    const routes = await this.routes.list();
    return routes.map(({ medium, label, keywords, lead, assists, basis }) => ({
      medium,
      label,
      keywords: [...keywords],
      lead,
      assists: [...assists],
      basis: basis ?? '',
    }));
  }

  /** Puts these in the place of all; none means those that we propose. */
  @Put()
  @HttpCode(204)
  @RequirePermission('route.manage')
  @ApiRefusals(401, 403, 422)
  replace(@CurrentActor() actor: Actor, @Body() { routes }: SetTypeRoutesRequest): Promise<void> {
    return this.routes.replace(actor, routes);
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
