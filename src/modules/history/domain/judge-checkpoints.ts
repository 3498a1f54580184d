import { checkpointHash, type Checkpoint } from './checkpoint.js';
import { isSignedBy } from './checkpoint-signature.js';

export type CheckpointFault =
  'checkpoint-changed' | 'checkpoint-missing' | 'checkpoint-signature' | 'checkpoint-printed';

export interface CheckpointFinding {
  why: CheckpointFault;
  checkpoint: number;
  /** Null for one that is not there any more. */
  at: string | null;
}

/** What an old digest says of a checkpoint: its number and the beginning of its hash, in hex. */
export interface PrintedCheckpoint {
  no: number;
  beginning: string;
}

/** Judges one checkpoint after the other; `root` is what its heads really give. */
export class CheckpointJudge {
  private before: Pick<Checkpoint, 'no' | 'hash'> = { no: 0, hash: '0'.repeat(64) };
  private found: CheckpointFinding | null = null;

  constructor(
    private readonly trusted: readonly string[],
    private readonly printed: PrintedCheckpoint | null = null,
  ) {}

  look(checkpoint: Checkpoint, root: string): void {
    this.found ??= this.fault(checkpoint, root);
    this.before = checkpoint;
  }

  /** The first that is not as it was sealed; null when all are. */
  verdict(): CheckpointFinding | null {
    const { printed, before } = this;
    if (this.found || !printed || printed.no <= before.no) return this.found;
    return { why: 'checkpoint-missing', checkpoint: before.no + 1, at: null };
  }

  private fault(checkpoint: Checkpoint, root: string): CheckpointFinding | null {
    const { no, at, hash, prevHash, publicKey, signature } = checkpoint;
    if (no !== this.before.no + 1)
      return { why: 'checkpoint-missing', checkpoint: this.before.no + 1, at: null };
    const bad = (why: CheckpointFault): CheckpointFinding => ({ why, checkpoint: no, at });
    if (checkpointHash(checkpoint) !== hash || root !== checkpoint.root || prevHash !== this.before.hash)
      return bad('checkpoint-changed');
    if (!this.trusted.includes(publicKey) || !isSignedBy(publicKey, hash, signature))
      return bad('checkpoint-signature');
    if (this.printed?.no === no && !hash.startsWith(this.printed.beginning)) return bad('checkpoint-printed');
    return null;
  }
}
