import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ChangePassword } from './application/change-password.js';
import { Sessions } from './application/sessions.js';
import { SignIn } from './application/sign-in.js';
import { SignInThrottle } from './application/throttle.js';
import { Tokens } from './application/tokens.js';
import { AccessGuard } from './http/access.guard.js';
import { SessionController } from './http/session.controller.js';
import { TokensController } from './http/tokens.controller.js';

/** Needs an `Accounts` from the room that keeps the people. */
@Module({
  controllers: [SessionController, TokensController],
  providers: [
    SignIn,
    Sessions,
    ChangePassword,
    SignInThrottle,
    Tokens,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Sessions],
})
export class AccessModule {}
