import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Config } from '../../../platform/config/config.js';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Public } from '../../../platform/http/public-route.js';
import { ChangePassword } from '../application/change-password.js';
import { EnterCode } from '../application/enter-code.js';
import { Sessions, type LiveSession } from '../application/sessions.js';
import { SignIn } from '../application/sign-in.js';
import { CodeRequiredError } from '../domain/second-factor-errors.js';
import { AllowedWhileSigningIn, CurrentSession, RequirePermission } from './authenticated.js';
import { ChangePasswordRequest, SignInRequest } from './dto/session.request.js';
import { CodeRequest } from './dto/second-factor.dto.js';
import { SessionResponse } from './dto/session.response.js';
import { COOKIE, cookieOptions, readCookie } from './session-cookie.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly enterCode: EnterCode,
    private readonly sessions: Sessions,
    private readonly changePassword: ChangePassword,
    private readonly config: Config,
  ) {}

  /** Signs in; the session comes as an http-only cookie. `session.code_required` where a second step follows. */
  @Post()
  @Public()
  @HttpCode(200)
  @ApiRefusals(401, 422, 429)
  async create(
    @Body() body: SignInRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionResponse> {
    const done = await this.signIn.run(body.username.trim(), body.password, request.ip ?? 'unknown');
    response.cookie(COOKIE, done.secret, cookieOptions(this.config.env.COOKIE_SECURE));
    if (done.stage === 'code') throw new CodeRequiredError();
    return SessionResponse.of(done.account, done.csrfToken, done.stage === 'setup');
  }

  /** The second step of signing in: a code of the phone or a recovery code, each once. */
  @Post('code')
  @Public()
  @HttpCode(200)
  @ApiRefusals(401, 409, 422, 429)
  async code(
    @Body() body: CodeRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionResponse> {
    const done = await this.enterCode.run(readCookie(request), request.ip ?? 'unknown', body.code);
    response.cookie(COOKIE, done.secret, cookieOptions(this.config.env.COOKIE_SECURE));
    return SessionResponse.of(done.account, done.csrfToken, false);
  }

  /** Who am I. */
  @Get()
  @RequirePermission('session.own')
  @AllowedWhileSigningIn()
  @ApiRefusals(401)
  read(@CurrentSession() session: LiveSession): SessionResponse {
    return SessionResponse.of(session.account, session.csrfToken, session.mustSetUpSecondFactor);
  }

  /** Signs out. */
  @Delete()
  @HttpCode(204)
  @RequirePermission('session.own')
  @AllowedWhileSigningIn()
  @ApiRefusals(401)
  async end(
    @CurrentSession() session: LiveSession,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.sessions.end(session.id);
    response.clearCookie(COOKIE, cookieOptions(this.config.env.COOKIE_SECURE));
  }

  /** Changes the own password and signs out everywhere else. */
  @Post('password')
  @HttpCode(204)
  @RequirePermission('session.own')
  @AllowedWhileSigningIn()
  @ApiRefusals(401, 422, 429)
  async password(
    @CurrentSession() session: LiveSession,
    @Body() body: ChangePasswordRequest,
    @Req() request: Request,
  ): Promise<void> {
    await this.changePassword.run(session, request.ip ?? 'unknown', body.currentPassword, body.newPassword);
  }
}
