import { Module } from '@nestjs/common';
import { CheckSeals } from './application/check-seals.js';
import { ReadKeyStatus } from './application/read-key-status.js';
import { Reseal } from './application/reseal.js';
import { RotateKeys } from './application/rotate-keys.js';
import { SealedValues } from './persistence/sealed-values.js';

@Module({
  providers: [CheckSeals, ReadKeyStatus, Reseal, RotateKeys, SealedValues],
  exports: [ReadKeyStatus, RotateKeys],
})
export class KeysModule {}
