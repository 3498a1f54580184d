import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { TypeRoutes } from '../application/type-routes.js';
import { SetTypeRoutesRequest, TypeRouteDto } from './dto/type-route.dto.js';

@ApiTags('intake')
@Controller('type-routes')
export class TypeRoutesController {
  constructor(private readonly routes: TypeRoutes) {}

  /** 分办规则: which words mean which type, and who usually leads it. */
  @Get()
  @RequirePermission('case.read')
  @ApiRefusals(401, 403)
  async list(): Promise<TypeRouteDto[]> {
    const routes = await this.routes.list();
    return routes.map(({ medium, label, keywords, lead, assists }) => ({
      medium,
      label,
      keywords: [...keywords],
      lead,
      assists: [...assists],
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
}
