import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { AddKind } from '../application/add-kind.js';
import { ChangeKind } from '../application/change-kind.js';
import { ListKinds } from '../application/list-kinds.js';
import { OrderKinds } from '../application/order-kinds.js';
import { ChangeKindRequest, KindRequest, OrderKindsRequest } from './dto/accountability.request.js';
import { AccountabilityKindResponse } from './dto/accountability.response.js';
import { RecordedEntryResponse } from './dto/entry.response.js';

/** The kinds of acts: 约谈, 立案处罚 …, as the bureau sets them. */
@ApiTags('accountability')
@Controller('accountability/kinds')
export class AccountabilityKindsController {
  constructor(
    private readonly listKinds: ListKinds,
    private readonly addKind: AddKind,
    private readonly changeKind: ChangeKind,
    private readonly orderKinds: OrderKinds,
  ) {}

  /** The kinds that the reader may see, retired ones too, in their order. */
  @Get()
  @RequirePermission('accountability.read')
  @ApiRefusals(401, 403)
  async list(@CurrentActor() actor: Actor): Promise<AccountabilityKindResponse[]> {
    return (await this.listKinds.run(actor)).map(AccountabilityKindResponse.of);
  }

  /** One more kind. */
  @Post()
  @RequirePermission('accountability.manage')
  @ApiRefusals(401, 403, 422)
  async add(@CurrentActor() actor: Actor, @Body() body: KindRequest): Promise<RecordedEntryResponse> {
    const { name, unit, about, measure, audience } = body;
    const kind = { name, unit, about, measure: measure ?? null, audience: audience ?? 'everyone' };
    return { id: await this.addKind.run(actor, kind) };
  }

  /** Puts them in order; names every kind once. */
  @Put('order')
  @HttpCode(204)
  @RequirePermission('accountability.manage')
  @ApiRefusals(401, 403, 412, 422)
  order(@CurrentActor() actor: Actor, @Body() { keys }: OrderKindsRequest): Promise<void> {
    return this.orderKinds.run(actor, keys);
  }

  /** Renames a kind, says who may see it, retires it or takes it back. */
  @Put(':key')
  @HttpCode(204)
  @RequirePermission('accountability.manage')
  @ApiParam({ name: 'key', type: String })
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiRefusals(401, 403, 404, 412, 422)
  change(
    @CurrentActor() actor: Actor,
    @Param('key') key: string,
    @ExpectedVersion() version: number,
    @Body() { name, audience, active }: ChangeKindRequest,
  ): Promise<void> {
    return this.changeKind.run(actor, key, version, { name, audience, active });
  }
}
