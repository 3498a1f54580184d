import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CaseLights } from '../application/case-lights.js';
import { SearchCases } from '../application/search-cases.js';
import { CaseLineResponse } from './dto/case-line.response.js';
import { SearchRequest } from './dto/search.request.js';
import { SearchResponse } from './dto/search.response.js';

@ApiTags('cases')
@Controller('search')
export class SearchController {
  constructor(
    private readonly searchCases: SearchCases,
    private readonly lights: CaseLights,
  ) {}

  /** Cases of every campaign by number, place, text, findings or names of files, best first. */
  @Get()
  @RequirePermission('case.read')
  @ApiRefusals(401, 403, 422)
  async search(
    @CurrentActor() actor: Actor,
    @Query() { q, limit = 10 }: SearchRequest,
  ): Promise<SearchResponse> {
    const { hits, total, context } = await this.searchCases.run(actor, q, limit);
    return {
      total,
      hits: hits.map(({ line, excerpt }) => ({
        case: CaseLineResponse.of(line, actor, this.lights, context),
        excerpt,
      })),
    };
  }
}
