import { Global, Module } from '@nestjs/common';
import { LeaderVisits } from './application/leader-visits.js';
import { LinksInHand } from './application/links-in-hand.js';
import { Remarks } from './application/remarks.js';
import { SetSignOff } from './application/set-sign-off.js';
import { SignOffSettingsReader } from './application/sign-off-settings.js';
import { SignOffs } from './application/sign-offs.js';
import { Sittings } from './application/sittings.js';
import { SignOffSettingsController } from './http/sign-off-settings.controller.js';

const FOR_OTHERS = [LeaderVisits, Remarks, SignOffs, SignOffSettingsReader, Sittings];

@Global()
@Module({
  controllers: [SignOffSettingsController],
  providers: [...FOR_OTHERS, LinksInHand, SetSignOff],
  exports: FOR_OTHERS,
})
export class SignOffModule {}
