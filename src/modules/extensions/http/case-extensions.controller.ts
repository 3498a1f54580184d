import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { DomainError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { languageOf } from '../../../platform/http/language.js';
import { CreateAttempt } from '../../../platform/http/idempotency-key.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { CaseLights } from '../../cases/index.js';
import { AskExtension } from '../application/ask-extension.js';
import { ReadExtensions } from '../application/read-extensions.js';
import { AskExtensionRequest, ExtensionEffectRequest } from './dto/extension.request.js';
import {
  AskedExtensionResponse,
  CaseExtensionsResponse,
  ExtensionEffectResponse,
  ExtensionOptionResponse,
  ExtensionResponse,
} from './dto/extension.response.js';

/** 申请延期 of one case. */
@ApiTags('extensions')
@ApiParam({ name: 'id', type: String })
@Controller('cases/:id/extensions')
export class CaseExtensionsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lights: CaseLights,
    private readonly readExtensions: ReadExtensions,
    private readonly askExtension: AskExtension,
  ) {}

  /** What was asked for, and which deadlines the reader may ask to put off. */
  @Get()
  @RequirePermission('case.read')
  @ApiRefusals(401, 403, 404)
  async read(@CurrentActor() actor: Actor, @Id() id: string): Promise<CaseExtensionsResponse> {
    const { items, options } = await this.readExtensions.ofCase(actor, id);
    const context = await this.lights.context(this.uow.reads, null);
    return {
      items: items.map((one) => ExtensionResponse.of(one, actor, this.lights, context)),
      options: options.map(ExtensionOptionResponse.of),
    };
  }

  /** What putting a deadline off to that day would do, or why it cannot be. */
  @Get('effect')
  @RequirePermission('case.read')
  @ApiRefusals(401, 403, 404, 409, 422)
  async effect(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() { deadlineId, on }: ExtensionEffectRequest,
    @Req() request: Request,
  ): Promise<ExtensionEffectResponse> {
    const found = await this.readExtensions.effect(actor, id, deadlineId, on);
    if (found instanceof DomainError)
      return { problem: found.sentence[languageOf(request)], dueOn: on, days: 0, dayUnit: 'day' };
    const { effect, days, dayUnit } = found;
    return { problem: null, dueOn: effect.toOn, days, dayUnit };
  }

  /** Asks for a later day; the clock runs on until it is decided. */
  @Post()
  @RequirePermission('extension.ask')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'the same key asks once' })
  @ApiRefusals(401, 403, 404, 409, 422)
  async ask(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: AskExtensionRequest,
    @CreateAttempt() attempt: Attempt | null,
  ): Promise<AskedExtensionResponse> {
    return { id: await this.askExtension.run(actor, id, body, attempt) };
  }
}
