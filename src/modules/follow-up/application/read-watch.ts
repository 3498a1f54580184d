import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { can, scopeFor, type Actor } from '../../access/index.js';
import { CaseAccess, CaseList, type CaseFilter, type CaseLine } from '../../cases/index.js';
import { Directory } from '../../organisation/index.js';
import { TooManyToExportError } from '../domain/follow-up-errors.js';
import { verbsFor, type Verb } from '../domain/owed-verbs.js';
import { countStages, type StageCounts, type StageStanding } from '../domain/stage-standing.js';
import { LastProgresses, type LastProgress } from '../persistence/last-progress.read-model.js';
import { WatchedCases, type WatchedCase } from '../persistence/watched-cases.read-model.js';

export interface AskedWatch {
  campaignId: string | null;
  /** The unit in whose figures it counts. */
  homeUnitId: string | null;
  leadUnitId: string | null;
  standing: StageStanding | null;
  /** Only of the streets that the reader is paired with. */
  paired: boolean;
  from: number;
}

export interface WatchedLine {
  watched: WatchedCase;
  line: CaseLine;
  progress: LastProgress | null;
  /** What the reader owes it, the first first. */
  verbs: Verb[];
}

export interface Watch {
  asOf: Instant;
  /** Under all conditions but the standing. */
  counts: StageCounts;
  total: number;
  page: WatchedLine[];
  next: number | null;
}

export const PAGE = 50;
export const MOST_EXPORTED = 5000;

/** 阶段性办结盯办: the list that a reader works through. */
@Injectable()
export class ReadWatch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly watched: WatchedCases,
    private readonly list: CaseList,
    private readonly access: CaseAccess,
    private readonly progress: LastProgresses,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, asked: AskedWatch): Promise<Watch> {
    const reads = this.uow.reads;
    const { asOf, counts, shown } = await this.shown(reads, actor, asked);
    const some = shown.slice(asked.from, asked.from + PAGE);
    const next = asked.from + PAGE < shown.length ? asked.from + PAGE : null;
    return { asOf, counts, total: shown.length, page: await this.lines(reads, actor, some), next };
  }

  /** All of them. Throws TooManyToExportError. */
  async whole(actor: Actor, asked: AskedWatch): Promise<{ asOf: Instant; lines: WatchedLine[] }> {
    const reads = this.uow.reads;
    const { asOf, shown } = await this.shown(reads, actor, asked);
    if (shown.length > MOST_EXPORTED)
      throw new TooManyToExportError({ n: shown.length, most: MOST_EXPORTED });
    const lines: WatchedLine[] = [];
    for (let at = 0; at < shown.length; at += 500)
      lines.push(...(await this.lines(reads, actor, shown.slice(at, at + 500))));
    return { asOf, lines };
  }

  private async shown(reads: Reads, actor: Actor, asked: AskedWatch) {
    const asOf = this.clock.now();
    const filter: CaseFilter = {
      ...(asked.campaignId && { campaignId: asked.campaignId }),
      ...(asked.homeUnitId && { homeUnitId: asked.homeUnitId }),
      ...(asked.leadUnitId && { leadUnitId: asked.leadUnitId }),
      ...(asked.paired && { homeUnitIds: await this.pairedWith(reads, actor) }),
    };
    const all = await this.watched.all(reads, scopeFor(actor, 'case.read'), filter, asOf);
    const shown = all.filter(({ standing }) => !asked.standing || standing === asked.standing);
    return { asOf, counts: countStages(all.map(({ standing }) => standing)), shown };
  }

  private async lines(reads: Reads, actor: Actor, some: readonly WatchedCase[]): Promise<WatchedLine[]> {
    const ids = some.map(({ id }) => id);
    const lines = new Map((await this.list.byIds(reads, ids)).map((line) => [line.row.id, line]));
    const progress = await this.progress.of(reads, ids);
    const targets = await this.access.targetsOf(
      reads,
      [...lines.values()].map(({ row }) => row),
    );
    return some.flatMap((watched) => {
      const line = lines.get(watched.id);
      if (!line) return [];
      const target = targets.get(watched.id);
      const lead = line.parts.find(({ part }) => part.role === 'LEAD')?.unit.path;
      const may = {
        verify: can(actor, 'case.verify', target),
        report: lead !== undefined && can(actor, 'case.report', { unitPaths: [lead] }),
        urge: can(actor, 'case.urge', target),
      };
      const verbs = verbsFor({ status: line.row.status, standing: watched.standing }, may);
      return [{ watched, line, progress: progress.get(watched.id) ?? null, verbs }];
    });
  }

  private async pairedWith(reads: Reads, actor: Actor): Promise<string[]> {
    const pairs = await this.directory.pairedLeaders(reads);
    return pairs.find(({ leader }) => leader.id === actor.userId)?.streets.map(({ id }) => id) ?? [];
  }
}
