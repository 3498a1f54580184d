import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ChangePassword } from './application/change-password.js';
import { ConfirmPassword } from './application/confirm-password.js';
import { EnterCode } from './application/enter-code.js';
import { ChangeSecondFactor } from './application/second-factor/change-second-factor.js';
import { ReadOwnFactor } from './application/second-factor/read-own-factor.js';
import { RequireCode } from './application/second-factor/require-code.js';
import { SecondFactorRules } from './application/second-factor/second-factor-rules.js';
import { SecondFactors } from './application/second-factor/second-factors.js';
import { SetUpSecondFactor } from './application/second-factor/set-up-second-factor.js';
import { Sessions } from './application/sessions.js';
import { SignIn } from './application/sign-in.js';
import { SignInThrottle } from './application/throttle.js';
import { Tokens } from './application/tokens.js';
import { AccessGuard } from './http/access.guard.js';
import { SecondFactorController } from './http/second-factor.controller.js';
import { SessionController } from './http/session.controller.js';
import { TokensController } from './http/tokens.controller.js';

const SECOND_FACTOR = [
  ChangeSecondFactor,
  ReadOwnFactor,
  RequireCode,
  SecondFactorRules,
  SecondFactors,
  SetUpSecondFactor,
];

/** Needs an `Accounts` from the room that keeps the people. */
@Module({
  controllers: [SessionController, TokensController, SecondFactorController],
  providers: [
    ...SECOND_FACTOR,
    ConfirmPassword,
    EnterCode,
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
