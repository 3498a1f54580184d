import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Config } from '../../../platform/config/config.js';
import { UploadCount } from '../domain/upload-count.js';

/** Who may upload now, by the limits of the configuration; asked before the first byte of a file is read. */
@Injectable()
export class UploadTurns {
  private readonly count: UploadCount;

  constructor(
    { env }: Config,
    private readonly clock: Clock,
  ) {
    this.count = new UploadCount({
      atOnce: env.UPLOADS_AT_ONCE,
      perAccount: env.UPLOADS_PER_ACCOUNT,
      bytesPerHour: env.UPLOAD_MB_PER_HOUR * 1_000_000,
    });
  }

  /** Call the answer when the upload has ended. Throws TooManyUploadsError, TooManyBytesError, UploadsBusyError. */
  begin(accountId: string, bytes: number): () => void {
    return this.count.begin(accountId, bytes, this.clock.now());
  }
}
