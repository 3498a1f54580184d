import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { Ledgers } from '../application/ledgers.js';
import { SetLedger } from '../application/set-ledger.js';
import {
  AddedLedgerResponse,
  CatalogueColumnResponse,
  LedgerCatalogueResponse,
  LedgerSettingsRequest,
  LedgerSettingsResponse,
  viewFactsOf,
} from './dto/ledger-settings.dto.js';

/** How ledgers are set up. */
@ApiTags('ledgers')
@Controller('ledger-views')
export class LedgerSettingsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledgers: Ledgers,
    private readonly setLedger: SetLedger,
  ) {}

  /** All ledgers as they are set up, and the catalogue of columns. */
  @Get()
  @RequirePermission('ledger.manage')
  @ApiRefusals(401, 403)
  async all(): Promise<LedgerCatalogueResponse> {
    const ledgers = await this.ledgers.all(this.uow.reads);
    return { ledgers: ledgers.map(LedgerSettingsResponse.of), columns: CatalogueColumnResponse.all() };
  }

  /** One ledger more. */
  @Post()
  @RequirePermission('ledger.manage')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'the same key adds once' })
  @ApiRefusals(401, 403, 404, 409, 422)
  async add(
    @CurrentActor() actor: Actor,
    @Body() body: LedgerSettingsRequest,
    @CreateAttempt() attempt: Attempt | null,
  ): Promise<AddedLedgerResponse> {
    return { id: await this.setLedger.add(actor, viewFactsOf(body), attempt) };
  }

  /** Sets a ledger up anew; the issues that are out keep what they say. */
  @Put(':id')
  @HttpCode(204)
  @RequirePermission('ledger.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiRefusals(401, 403, 404, 412, 422)
  change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: LedgerSettingsRequest,
  ): Promise<void> {
    return this.setLedger.change(actor, id, version, viewFactsOf(body));
  }
}
