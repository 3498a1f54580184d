import { Injectable } from '@nestjs/common';
import { grouped } from '../../../kernel/grouped.js';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, scopeFor, type Actor } from '../../access/index.js';
import { History, type HistoryEntryRow } from '../../history/index.js';
import type { UnitRow } from '../../organisation/index.js';
import { COLOURS, type Colour } from '../domain/dispatch-rules.js';
import { isOver } from '../domain/round-days.js';
import type { DispatchLinkRow } from '../persistence/dispatch-link.entity.js';
import type { DispatchRoundRow } from '../persistence/dispatch-round.entity.js';
import { OwedList } from '../persistence/owed.read-model.js';
import { DescribeOwed, type OwedLine } from './describe-owed.js';
import { RoundLinks } from './round-links.js';
import { Rounds } from './rounds.js';

export interface RoundCounts {
  owed: number;
  answered: number;
  /** In time or not: what is open behind the day. */
  lateOpen: number;
  answeredLate: number;
}

/** How a unit stands in a round. */
export interface UnitStanding extends RoundCounts {
  unit: UnitRow;
  colour: Colour | null;
  mostDaysLate: number;
  links: DispatchLinkRow[];
}

export interface RoundFile {
  round: DispatchRoundRow;
  over: boolean;
  counts: RoundCounts;
  units: UnitStanding[];
  lines: OwedLine[];
  history: HistoryEntryRow[];
  mayManage: boolean;
}

@Injectable()
export class ReadRounds {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly owed: OwedList,
    private readonly describe: DescribeOwed,
    private readonly links: RoundLinks,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Newest first, with what the reader's units owe. */
  async all(actor: Actor): Promise<{ round: DispatchRoundRow; over: boolean; counts: RoundCounts }[]> {
    requirePermission(actor, 'rectification.read');
    const { reads } = this.uow;
    const rounds = await this.rounds.all(reads);
    const lines = await this.lines(actor, rounds);
    return rounds.map((round) => ({
      round,
      over: isOver(round, this.clock.now()),
      counts: countsOf(lines.filter((line) => line.round.id === round.id)),
    }));
  }

  /** One with its units and tasks. Throws NotFoundError. */
  async one(actor: Actor, id: string): Promise<RoundFile> {
    requirePermission(actor, 'rectification.read');
    const { reads } = this.uow;
    const round = await this.rounds.require(reads, id);
    const lines = await this.lines(actor, [round]);
    const mayManage = can(actor, 'rectification.manage');
    const links = mayManage ? await this.links.ofRound(reads, id) : new Map<string, DispatchLinkRow[]>();
    return {
      round,
      over: isOver(round, this.clock.now()),
      counts: countsOf(lines),
      units: standings(lines, links),
      lines,
      history: mayManage ? await this.history.of(reads, 'dispatch-round', id) : [],
      mayManage,
    };
  }

  private async lines(actor: Actor, rounds: readonly DispatchRoundRow[]): Promise<OwedLine[]> {
    const { reads } = this.uow;
    const ids = rounds.map(({ id }) => id);
    const rows = await this.owed.inScope(reads, scopeFor(actor, 'rectification.read'), ids);
    return this.describe.of(reads, rounds, rows);
  }
}

function countsOf(lines: readonly OwedLine[]): RoundCounts {
  const count = (fits: (line: OwedLine) => boolean): number => lines.filter(fits).length;
  return {
    owed: count(({ state }) => state !== 'excused'),
    answered: count(({ state }) => state === 'answered'),
    lateOpen: count(({ state, daysLate }) => state === 'open' && daysLate > 0),
    answeredLate: count(({ state, daysLate }) => state === 'answered' && daysLate > 0),
  };
}

function standings(
  lines: readonly OwedLine[],
  links: ReadonlyMap<string, DispatchLinkRow[]>,
): UnitStanding[] {
  return [...grouped(lines, ({ unit }) => unit.id).values()].map((own) => ({
    unit: own[0]!.unit,
    ...countsOf(own),
    colour: sharpest(own),
    mostDaysLate: Math.max(...own.map(({ daysLate }) => daysLate)),
    links: links.get(own[0]!.unit.id) ?? [],
  }));
}

function sharpest(lines: readonly OwedLine[]): Colour | null {
  const lit = lines.flatMap(({ light }) => light?.colour ?? []);
  return COLOURS.toReversed().find((colour) => lit.includes(colour)) ?? null;
}
