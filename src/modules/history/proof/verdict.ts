import type { Instant } from '../../../kernel/instant.js';
import { judgeChain, type ChainFinding, type FoundChain } from './judge-chain.js';
import type { CheckpointFinding, CheckpointJudge } from './judge-checkpoints.js';

export type HistoryFinding = ChainFinding | CheckpointFinding;

/** What a verification found. */
export interface HistoryVerdict {
  entries: number;
  subjects: number;
  /** Entries whose words were erased; the rest of them is as it was. */
  erased: number;
  /** Entries that no checkpoint holds yet: a cut of the tail shows there by the head alone. */
  unsealed: number;
  checkpoints: number;
  newest: { no: number; at: Instant; hash: string; publicKey: string } | null;
  /** The first bad entry of each subject and the bad checkpoints, in the order of time; empty when all is well. */
  findings: HistoryFinding[];
}

/** Counts chains, and judges each against what good checkpoints say of it. */
export class ChainTally {
  private readonly counts = { entries: 0, subjects: 0, erased: 0, unsealed: 0 };
  private readonly findings: ChainFinding[] = [];

  constructor(private readonly checkpoints: CheckpointJudge) {}

  look(chain: FoundChain): void {
    const sealed = chain.sealed.filter(({ checkpoint }) => this.checkpoints.good.has(checkpoint));
    this.counts.subjects += 1;
    this.counts.entries += chain.entries.length;
    this.counts.erased += chain.entries.filter(({ erased }) => erased).length;
    this.counts.unsealed += Math.max(0, chain.entries.length - (sealed.at(-1)?.seq ?? 0));
    const finding = judgeChain({ ...chain, sealed });
    if (finding) this.findings.push(finding);
  }

  verdict(rest: Pick<HistoryVerdict, 'checkpoints' | 'newest'>): HistoryVerdict {
    const findings = [...this.findings, ...this.checkpoints.findings].toSorted(earlier);
    return { ...this.counts, ...rest, findings };
  }
}

/** Of unknown time last. */
function earlier({ at: one }: HistoryFinding, { at: other }: HistoryFinding): number {
  return (one ?? '9').localeCompare(other ?? '9', 'en');
}
