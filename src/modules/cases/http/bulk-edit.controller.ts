import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { BulkEdit } from '../application/bulk-edit.js';
import { BulkEditRequest, BulkItemsRequest, BulkOutcomeResponse } from './dto/bulk-edit.request.js';

@ApiTags('cases')
@Controller('cases/bulk-edits')
export class BulkEditController {
  constructor(private readonly bulk: BulkEdit) {}

  /** One change to many cases; those that do not take it are named with the reason. */
  @Post()
  @HttpCode(200)
  @RequirePermission('case.edit')
  @ApiRefusals(401, 403, 404, 422)
  run(
    @CurrentActor() actor: Actor,
    @Body() { items, ...change }: BulkEditRequest,
  ): Promise<BulkOutcomeResponse> {
    return this.bulk.run(actor, items, change);
  }

  /** Takes one's own change of many back within 30 seconds. */
  @Post('undo')
  @HttpCode(200)
  @RequirePermission('case.edit')
  @ApiRefusals(401, 403, 404, 422)
  undo(@CurrentActor() actor: Actor, @Body() { items }: BulkItemsRequest): Promise<BulkOutcomeResponse> {
    return this.bulk.undo(actor, items);
  }
}
