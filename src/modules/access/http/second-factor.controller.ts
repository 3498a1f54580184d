import { Body, Controller, Get, HttpCode, Param, ParseEnumPipe, Post, Put, Req } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ChangeSecondFactor } from '../application/second-factor/change-second-factor.js';
import { ReadOwnFactor } from '../application/second-factor/read-own-factor.js';
import { SecondFactorRules } from '../application/second-factor/second-factor-rules.js';
import { SetUpSecondFactor } from '../application/second-factor/set-up-second-factor.js';
import type { LiveSession } from '../application/sessions.js';
import type { Actor } from '../domain/actor.js';
import { ROLES, type Role } from '../domain/roles.js';
import { AllowedWhileSigningIn, CurrentActor, CurrentSession, RequirePermission } from './authenticated.js';
import {
  BeginSecondFactorRequest,
  BegunSecondFactorResponse,
  CodeRequest,
  OwnSecondFactorResponse,
  RecoveryCodesResponse,
  SecondFactorHolderResponse,
  SecondFactorRuleResponse,
  SetSecondFactorRuleRequest,
} from './dto/second-factor.dto.js';

const addressOf = (request: Request): string => request.ip ?? 'unknown';
const ROLE = new ParseEnumPipe(Object.fromEntries(ROLES.map((role) => [role, role])));

@ApiTags('session')
@Controller('second-factor')
export class SecondFactorController {
  constructor(
    private readonly own: ReadOwnFactor,
    private readonly setUp: SetUpSecondFactor,
    private readonly change: ChangeSecondFactor,
    private readonly rules: SecondFactorRules,
  ) {}

  /** 登录验证码: whether the caller has one, how many recovery codes are left, and whether the role owes it. */
  @Get()
  @RequirePermission('session.own')
  @AllowedWhileSigningIn()
  @ApiRefusals(401)
  read(@CurrentActor() actor: Actor): Promise<OwnSecondFactorResponse> {
    return this.own.run(actor);
  }

  /** Begins to set one up: a key for the phone, which holds once a code has confirmed it. */
  @Post()
  @HttpCode(200)
  @RequirePermission('session.own')
  @AllowedWhileSigningIn()
  @ApiRefusals(401, 409, 422, 429)
  begin(
    @CurrentSession() session: LiveSession,
    @Body() { currentPassword }: BeginSecondFactorRequest,
    @Req() request: Request,
  ): Promise<BegunSecondFactorResponse> {
    return this.setUp.begin(session, addressOf(request), currentPassword);
  }

  /** Switches it on with a first code; answers with the recovery codes and signs out everywhere else. */
  @Post('confirm')
  @HttpCode(200)
  @RequirePermission('session.own')
  @AllowedWhileSigningIn()
  @ApiRefusals(401, 409, 422, 429)
  async confirm(
    @CurrentSession() session: LiveSession,
    @Body() { code }: CodeRequest,
    @Req() request: Request,
  ): Promise<RecoveryCodesResponse> {
    return { recoveryCodes: await this.setUp.confirm(session, addressOf(request), code) };
  }

  /** Other recovery codes, with a code; those before them open nothing any more. */
  @Post('recovery-codes')
  @HttpCode(200)
  @RequirePermission('session.own')
  @ApiRefusals(401, 409, 422, 429)
  async newCodes(
    @CurrentSession() { account }: LiveSession,
    @Body() { code }: CodeRequest,
    @Req() request: Request,
  ): Promise<RecoveryCodesResponse> {
    return { recoveryCodes: await this.change.newCodes(account.actor, addressOf(request), code) };
  }

  /** Switches it off, with a code, where the role does not owe it. */
  @Post('off')
  @HttpCode(204)
  @RequirePermission('session.own')
  @ApiRefusals(401, 409, 422, 429)
  off(
    @CurrentSession() { account }: LiveSession,
    @Body() { code }: CodeRequest,
    @Req() request: Request,
  ): Promise<void> {
    return this.change.off(account.actor, addressOf(request), code);
  }

  /** Who has one. */
  @Get('people')
  @RequirePermission('user.manage')
  @ApiRefusals(401, 403)
  holders(@CurrentActor() actor: Actor): Promise<SecondFactorHolderResponse[]> {
    return this.rules.holders(actor);
  }

  /** Takes it away from somebody whose phone is lost, and signs them out everywhere. */
  @Post('people/:id/reset')
  @HttpCode(204)
  @RequirePermission('user.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404)
  reset(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.change.reset(actor, id);
  }

  /** Which roles owe one. */
  @Get('rules')
  @RequirePermission('user.manage')
  @ApiRefusals(401, 403)
  allRules(@CurrentActor() actor: Actor): Promise<SecondFactorRuleResponse[]> {
    return this.rules.all(actor);
  }

  /** Demands it from a role, after days of grace, or only offers it. */
  @Put('rules/:role')
  @HttpCode(204)
  @RequirePermission('user.manage')
  @ApiParam({ name: 'role', enum: ROLES, enumName: 'Role' })
  @ApiRefusals(401, 403, 422)
  setRule(
    @CurrentActor() actor: Actor,
    @Param('role', ROLE) role: Role,
    @Body() { demanded, graceDays }: SetSecondFactorRuleRequest,
  ): Promise<void> {
    return this.rules.set(actor, role, demanded, graceDays);
  }
}
