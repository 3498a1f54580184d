import { NO_HASH } from './chain.js';
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

/** Judges one checkpoint after the other; what a bad one says of the history does not count. */
export class CheckpointJudge {
  readonly findings: CheckpointFinding[] = [];
  readonly good = new Set<number>();
  private before: Pick<Checkpoint, 'no' | 'hash'> = { no: 0, hash: NO_HASH };

  constructor(
    private readonly trusted: readonly string[],
    private readonly printed: PrintedCheckpoint | null = null,
  ) {}

  /** `root` is what its heads really give. */
  look(checkpoint: Checkpoint, root: string): void {
    const { no, at } = checkpoint;
    for (let gone = this.before.no + 1; gone < no; gone += 1)
      this.findings.push({ why: 'checkpoint-missing', checkpoint: gone, at: null });
    const why = this.faultOf(checkpoint, root, no === this.before.no + 1 ? this.before.hash : null);
    if (why) this.findings.push({ why, checkpoint: no, at });
    else this.good.add(no);
    this.before = checkpoint;
  }

  /** After the last one: a digest may tell of one that is not there any more. */
  end(): void {
    const { no } = this.before;
    if (this.printed && this.printed.no > no)
      this.findings.push({ why: 'checkpoint-missing', checkpoint: no + 1, at: null });
  }

  /** Whether the one before is there decides nothing about this one: its signature stands for the hash before. */
  private faultOf(checkpoint: Checkpoint, root: string, before: string | null): CheckpointFault | null {
    const { no, hash, prevHash, publicKey, signature } = checkpoint;
    if (checkpointHash(checkpoint) !== hash || root !== checkpoint.root) return 'checkpoint-changed';
    if (!this.trusted.includes(publicKey) || !isSignedBy(publicKey, hash, signature))
      return 'checkpoint-signature';
    if (before !== null && prevHash !== before) return 'checkpoint-changed';
    if (this.printed?.no === no && !hash.startsWith(this.printed.beginning)) return 'checkpoint-printed';
    return null;
  }
}
