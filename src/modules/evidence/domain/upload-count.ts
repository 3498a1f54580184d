import { TooManyUploadsError, UploadsBusyError } from './upload-errors.js';

export interface UploadLimits {
  /** Of everybody together. */
  atOnce: number;
  perAccount: number;
}

const SOON_S = 5;
const BUSY_S = 10;

/** What is being uploaded now, at this process: its disk and its processor are what these limits guard. */
export class UploadCount {
  private readonly accounts = new Map<string, number>();
  private underWay = 0;

  constructor(private readonly limits: UploadLimits) {}

  /** Lets an upload in; call the answer once when it has ended. Throws TooManyUploadsError, UploadsBusyError. */
  begin(accountId: string): () => void {
    const { atOnce, perAccount } = this.limits;
    const own = this.accounts.get(accountId) ?? 0;
    if (own >= perAccount) throw new TooManyUploadsError({ limit: perAccount, retryAfterSeconds: SOON_S });
    if (this.underWay >= atOnce) throw new UploadsBusyError({ limit: atOnce, retryAfterSeconds: BUSY_S });
    this.accounts.set(accountId, own + 1);
    this.underWay += 1;
    let open = true;
    return () => {
      if (!open) return;
      open = false;
      this.underWay -= 1;
      const left = this.accounts.get(accountId)! - 1;
      if (left > 0) this.accounts.set(accountId, left);
      else this.accounts.delete(accountId);
    };
  }
}
