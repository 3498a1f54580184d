import { HOUR, millis, type Instant } from '../../../kernel/instant.js';
import { TooManyBytesError, TooManyUploadsError, UploadsBusyError } from './upload-errors.js';

export interface UploadLimits {
  /** Of everybody together. */
  atOnce: number;
  perAccount: number;
  /** Of one account. */
  bytesPerHour: number;
}

interface Account {
  underWay: number;
  /** The hour that began with its first upload. */
  since: number;
  bytes: number;
}

const SOON_S = 5;
const BUSY_S = 10;
const MB = 1_000_000;

/** What is being uploaded now, and how much each account sent within the hour. */
export class UploadCount {
  private readonly accounts = new Map<string, Account>();
  private underWay = 0;

  constructor(private readonly limits: UploadLimits) {}

  /** Lets an upload in; call the answer once when it has ended. Throws TooManyUploadsError, TooManyBytesError, UploadsBusyError. */
  begin(accountId: string, bytes: number, now: Instant): () => void {
    const account = this.accountOf(accountId, millis(now));
    this.require(account, bytes, millis(now));
    account.underWay += 1;
    account.bytes += bytes;
    this.underWay += 1;
    let open = true;
    return () => {
      if (!open) return;
      open = false;
      account.underWay -= 1;
      this.underWay -= 1;
    };
  }

  private require(account: Account, bytes: number, now: number): void {
    const { atOnce, perAccount, bytesPerHour } = this.limits;
    if (account.underWay >= perAccount)
      throw new TooManyUploadsError({ limit: perAccount, retryAfterSeconds: SOON_S });
    if (account.bytes > 0 && account.bytes + bytes > bytesPerHour) {
      const left = account.since + HOUR - now;
      throw new TooManyBytesError({
        sent: Math.round(account.bytes / MB),
        limit: Math.round(bytesPerHour / MB),
        minutes: Math.ceil(left / 60_000),
        retryAfterSeconds: Math.ceil(left / 1000),
      });
    }
    if (this.underWay >= atOnce) throw new UploadsBusyError({ limit: atOnce, retryAfterSeconds: BUSY_S });
  }

  private accountOf(id: string, now: number): Account {
    const known = this.accounts.get(id) ?? { underWay: 0, since: now, bytes: 0 };
    // A clock that was set back starts the hour anew as well: nobody waits for a past to come again.
    if (now - known.since >= HOUR || now < known.since) Object.assign(known, { since: now, bytes: 0 });
    this.accounts.set(id, known);
    return known;
  }
}
