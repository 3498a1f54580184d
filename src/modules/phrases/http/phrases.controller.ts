import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { Phrases } from '../application/phrases.js';
import { AddedPhraseResponse, AddPhraseRequest, ListPhrasesRequest, PhraseResponse } from './phrases.dto.js';

@ApiTags('phrases')
@Controller('phrases')
export class PhrasesController {
  constructor(private readonly phrases: Phrases) {}

  /** 常用语: one's own first. */
  @Get()
  @RequirePermission('phrase.own')
  @ApiRefusals(401, 403, 422)
  async list(@CurrentActor() actor: Actor, @Query() { kind }: ListPhrasesRequest): Promise<PhraseResponse[]> {
    const rows = await this.phrases.list(actor, kind);
    return rows.map(({ id, text, ownerId }) => ({ id, text, shared: ownerId === null }));
  }

  /** Adds one for oneself, or for everybody where that is allowed. */
  @Post()
  @RequirePermission('phrase.own')
  @ApiRefusals(401, 403, 422)
  async add(@CurrentActor() actor: Actor, @Body() body: AddPhraseRequest): Promise<AddedPhraseResponse> {
    return { id: await this.phrases.add(actor, body) };
  }

  /** Removes one's own, or a shared one where that is allowed. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('phrase.own')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  remove(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.phrases.remove(actor, id);
  }
}
