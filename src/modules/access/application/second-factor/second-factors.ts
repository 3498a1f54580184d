import { Injectable } from '@nestjs/common';
import { TOTP, Secret } from 'otpauth';
import { IsNull } from 'typeorm';
import { millis, type Instant } from '../../../../kernel/instant.js';
import { Sealing } from '../../../../platform/crypto/sealing.js';
import type { Reads, Tx } from '../../../../platform/database/unit-of-work.js';
import { isRecoveryCode, owedFrom, plainCode, STEP_SECONDS, stepOf } from '../../domain/second-factor.js';
import type { Role } from '../../domain/roles.js';
import {
  RecoveryCodeRow,
  SECOND_FACTOR,
  SecondFactorRow,
  SecondFactorRuleRow,
} from '../../persistence/second-factor.entity.js';
import type { SessionStage } from '../../persistence/session.entity.js';
import { sha256 } from '../secrets.js';

/** Who has a second factor, who owes one, and whether a code is theirs. */
@Injectable()
export class SecondFactors {
  constructor(private readonly sealing: Sealing) {}

  /** How far the right password alone carries somebody. */
  async stageFor(reads: Reads, userId: string, role: Role, now: Instant): Promise<SessionStage> {
    if (await this.inForce(reads, userId)) return 'code';
    const owed = await this.owed(reads, role);
    return owed && owed <= now ? 'setup' : 'open';
  }

  async inForce(reads: Reads, userId: string): Promise<SecondFactorRow | null> {
    const row = await reads.findOneBy(SecondFactorRow, { userId });
    return row?.confirmedAt ? row : null;
  }

  /** The moment from which this role can do nothing without; null where it is only offered. */
  async owed(reads: Reads, role: Role): Promise<Instant | null> {
    const rule = await reads.findOneBy(SecondFactorRuleRow, { role });
    return rule && owedFrom(rule);
  }

  /** The row of this person, held to the end of the transaction: two codes at the same moment are looked at one by one. */
  async hold(tx: Tx, userId: string): Promise<SecondFactorRow | null> {
    const lock =
      tx.connection.options.type === 'postgres' ? { mode: 'pessimistic_write' as const } : undefined;
    return tx.findOne(SecondFactorRow, { where: { userId }, lock });
  }

  /** Takes a code of the phone or a recovery code, each once. `held` comes from `hold`. */
  async take(
    tx: Tx,
    held: SecondFactorRow,
    typed: string,
    now: Instant,
  ): Promise<'code' | 'recovery' | null> {
    const code = plainCode(typed);
    if (isRecoveryCode(code)) {
      const key = { hash: sha256(code), userId: held.userId, usedAt: IsNull() };
      const { affected } = await tx.update(RecoveryCodeRow, key, { usedAt: now });
      return affected === 1 ? 'recovery' : null;
    }
    const totp = totpOf(this.sealing.openText(SECOND_FACTOR, held.sealed), '');
    const codeAt = (step: number): string => totp.generate({ timestamp: step * STEP_SECONDS * 1000 });
    const step = stepOf(code, millis(now), held.lastStep, codeAt);
    if (step === null) return null;
    await tx.update(SecondFactorRow, { userId: held.userId }, { lastStep: step });
    return 'code';
  }

  seal(key: string): string {
    return this.sealing.sealText(SECOND_FACTOR, key);
  }
}

/** What phones expect: SHA-1, six digits, half a minute. */
export function totpOf(key: string, username: string): TOTP {
  return new TOTP({
    issuer: '督办',
    label: username,
    secret: Secret.fromBase32(key),
    algorithm: 'SHA1',
    digits: 6,
    period: STEP_SECONDS,
  });
}
