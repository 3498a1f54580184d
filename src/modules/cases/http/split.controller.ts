import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { MergeCase } from '../application/merge-case.js';
import { ShareCase } from '../application/share-case.js';
import { SplitCase } from '../application/split-case.js';
import { SharesRequest, SplitRequest } from './dto/split.request.js';
import { SplitResponse } from './dto/split.response.js';

const VERSION_HEADER = { name: 'If-Match', required: true, example: '"3"' };

/** 拆分件 and 合办件. */
@ApiTags('dispatch')
@ApiParam({ name: 'id', type: String })
@ApiHeader(VERSION_HEADER)
@Controller('cases/:id')
export class SplitController {
  constructor(
    private readonly splitCase: SplitCase,
    private readonly mergeCase: MergeCase,
    private readonly shareCase: ShareCase,
  ) {}

  /** 拆分: into pieces with numbers, places and leads of their own. */
  @Post('split')
  @RequirePermission('case.dispatch')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'the same key splits once' })
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  async split(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: SplitRequest,
    @CreateAttempt() attempt: Attempt | null,
  ): Promise<SplitResponse> {
    const wanted = body.pieces.map((piece) => ({
      ...piece,
      place: piece.place ?? null,
      streetId: piece.streetId ?? null,
      leadUnitId: piece.leadUnitId ?? null,
    }));
    const pieces = await this.splitCase.run(actor, id, version, wanted, attempt);
    return { pieces: pieces.map((row) => ({ id: row.id, version: row.version, number: row.acceptanceNo })) };
  }

  /** 并回: undoes a split while no piece has moved on. */
  @Post('merge')
  @HttpCode(204)
  @RequirePermission('case.dispatch')
  @ApiRefusals(401, 403, 404, 409, 412)
  merge(@CurrentActor() actor: Actor, @Id() id: string, @ExpectedVersion() version: number): Promise<void> {
    return this.mergeCase.run(actor, id, version);
  }

  /** The shares of a joint case; after the dispatch by the office only. */
  @Put('shares')
  @HttpCode(204)
  @RequirePermission('case.edit')
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  share(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { shares }: SharesRequest,
  ): Promise<void> {
    return this.shareCase.run(actor, id, version, shares);
  }
}
