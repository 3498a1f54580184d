import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { HOUR, millisBetween } from '../../../kernel/instant.js';
import { Config } from '../../../platform/config/config.js';
import { SharedQuotas } from '../../../platform/queue/shared-quotas.js';
import { TooManyBytesError } from '../domain/upload-errors.js';
import { UploadCount } from '../domain/upload-count.js';

const MB = 1_000_000;

/** Who may upload now, by the limits of the configuration; asked before the first byte of a file is read. */
@Injectable()
export class UploadTurns {
  private readonly count: UploadCount;

  constructor(
    private readonly config: Config,
    private readonly quotas: SharedQuotas,
    private readonly clock: Clock,
  ) {
    const { UPLOADS_AT_ONCE: atOnce, UPLOADS_PER_ACCOUNT: perAccount } = config.env;
    this.count = new UploadCount({ atOnce, perAccount });
  }

  /** Call the answer when the upload has ended. Throws TooManyUploadsError, UploadsBusyError. */
  begin(accountId: string): () => void {
    return this.count.begin(accountId);
  }

  /** What an account sends within an hour, to whichever process. Throws TooManyBytesError. */
  async spend(accountId: string, bytes: number): Promise<void> {
    const limit = this.config.env.UPLOAD_MB_PER_HOUR;
    const now = this.clock.now();
    const rule = { most: limit * MB, windowMs: HOUR };
    const { granted, used, endsAt } = await this.quotas.take(`upload:${accountId}`, bytes, rule, now);
    if (granted) return;
    const left = millisBetween(now, endsAt);
    throw new TooManyBytesError({
      sent: Math.round(used / MB),
      limit,
      minutes: Math.ceil(left / 60_000),
      retryAfterSeconds: Math.ceil(left / 1000),
    });
  }
}
