import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ChannelRules } from '../application/channel-rules.js';
import { Webhooks, type WantedWebhook } from '../application/webhooks.js';
import type { WebhookMessageRow } from '../persistence/webhook-message.entity.js';
import {
  ChannelRuleResponse,
  NewWebhookResponse,
  WaysDto,
  WebhookMessageResponse,
  WebhookRequestDto,
  WebhookResponse,
} from './dto/channels.dto.js';

/** Which way each rule takes, and who outside gets messages. */
@ApiTags('notices')
@Controller()
export class ChannelsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly channels: ChannelRules,
    private readonly webhooks: Webhooks,
  ) {}

  /** Each rule with its ways out: mail, bell, webhook. */
  @Get('channel-rules')
  @RequirePermission('channel.manage')
  @ApiRefusals(401, 403)
  rules(): Promise<ChannelRuleResponse[]> {
    return this.channels.all();
  }

  /** Sets the ways of one rule for what is written from now on. */
  @Put('channel-rules/:rule')
  @HttpCode(204)
  @RequirePermission('channel.manage')
  @ApiParam({ name: 'rule', type: String })
  @ApiRefusals(401, 403, 404, 422)
  setRule(
    @CurrentActor() actor: Actor,
    @Param('rule') rule: string,
    @Body() { mail, bell, webhook }: WaysDto,
  ): Promise<void> {
    return this.channels.set(actor, rule, { mail, bell, webhook });
  }

  /** The webhooks with their last message; addresses and secrets are never shown again. */
  @Get('webhooks')
  @RequirePermission('channel.manage')
  @ApiRefusals(401, 403)
  async list(): Promise<WebhookResponse[]> {
    const known = await this.webhooks.list(this.uow.reads);
    return known.map(({ row, unitName, last }) => ({
      id: row.id,
      version: row.version,
      name: row.name,
      unitId: row.unitId,
      unitName,
      format: row.format,
      host: row.host,
      hasSecret: row.secretSealed !== null,
      active: row.active,
      last: last && messageOf(last),
    }));
  }

  /** Messages that did not get there, the newest 100. */
  @Get('webhooks/failed')
  @RequirePermission('send-log.read')
  @ApiRefusals(401, 403)
  async failed(): Promise<WebhookMessageResponse[]> {
    return (await this.webhooks.failed(this.uow.reads, 100)).map(messageOf);
  }

  /** Adds a webhook. */
  @Post('webhooks')
  @RequirePermission('channel.manage')
  @ApiRefusals(401, 403, 422)
  async add(@CurrentActor() actor: Actor, @Body() body: WebhookRequestDto): Promise<NewWebhookResponse> {
    return { id: await this.webhooks.add(actor, wanted(body)) };
  }

  /** Changes a webhook; address and secret stay where none is given. */
  @Put('webhooks/:id')
  @HttpCode(204)
  @RequirePermission('channel.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiRefusals(401, 403, 404, 412, 422)
  change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() body: WebhookRequestDto,
  ): Promise<void> {
    return this.webhooks.change(actor, id, version, wanted(body));
  }

  /** Takes a webhook away; what waits for it is refused. */
  @Delete('webhooks/:id')
  @HttpCode(204)
  @RequirePermission('channel.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  remove(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.webhooks.remove(actor, id);
  }

  /** Sends a message to see whether it gets there; the list shows what became of it. */
  @Post('webhooks/:id/test')
  @HttpCode(200)
  @RequirePermission('channel.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  async test(@CurrentActor() actor: Actor, @Id() id: string): Promise<NewWebhookResponse> {
    return { id: await this.webhooks.test(actor, id) };
  }
}

function wanted({ name, unitId, format, url, secret, active }: WebhookRequestDto): WantedWebhook {
  return { name, unitId: unitId ?? null, format, url: url || null, secret: secret || null, active };
}

function messageOf(row: WebhookMessageRow): WebhookMessageResponse {
  const { id, webhookId, rule, state, tries, error, createdAt, sentAt } = row;
  return { id, webhookId, rule, state, tries, error, createdAt, sentAt };
}
