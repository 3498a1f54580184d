import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CaseLights, CaseLineResponse } from '../../cases/index.js';
import { FindLikely } from '../application/find-likely.js';
import { FindDuplicatesRequest } from './dto/duplicates.request.js';
import { LikelyCaseResponse } from './dto/duplicates.response.js';

@ApiTags('repeats')
@Controller('duplicates')
export class DuplicatesController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly findLikely: FindLikely,
    private readonly lights: CaseLights,
  ) {}

  /** 疑似重复: cases of every campaign that look like what is being typed, most alike first. */
  @Post()
  @HttpCode(200)
  @RequirePermission('case.create')
  @ApiRefusals(401, 403, 422)
  async find(
    @CurrentActor() actor: Actor,
    @Body() body: FindDuplicatesRequest,
  ): Promise<LikelyCaseResponse[]> {
    const context = await this.lights.context(this.uow.reads, null);
    return (await this.findLikely.run(actor, body)).map(({ line, ...rest }) => ({
      case: CaseLineResponse.of(line, actor, this.lights, context),
      ...rest,
    }));
  }
}
