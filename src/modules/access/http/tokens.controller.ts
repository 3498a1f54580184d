import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { Tokens } from '../application/tokens.js';
import type { Actor } from '../domain/actor.js';
import { CurrentActor, RequirePermission } from './authenticated.js';
import { IssueTokenRequest } from './dto/token.request.js';
import { IssuedTokenResponse, TokenResponse } from './dto/token.response.js';

@ApiTags('session')
@Controller('tokens')
export class TokensController {
  constructor(private readonly tokens: Tokens) {}

  /** Issues a bearer token for the caller's own programs. */
  @Post()
  @RequirePermission('token.own')
  @ApiRefusals(401, 422)
  async issue(@CurrentActor() actor: Actor, @Body() body: IssueTokenRequest): Promise<IssuedTokenResponse> {
    const { row, token } = await this.tokens.issue(actor, body.name, body.days);
    return { ...TokenResponse.of(row), token };
  }

  /** The caller's tokens, newest first. */
  @Get()
  @RequirePermission('token.own')
  @ApiRefusals(401)
  async list(@CurrentActor() actor: Actor): Promise<TokenResponse[]> {
    return (await this.tokens.list(actor)).map(TokenResponse.of);
  }

  /** Revokes one of the caller's tokens. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('token.own')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 404)
  revoke(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.tokens.revoke(actor, id);
  }
}
