import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Evidence, type EvidenceFileRow } from '../../evidence/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { DispatchOwedRow } from '../persistence/dispatch-owed.entity.js';
import type { DispatchRoundRow } from '../persistence/dispatch-round.entity.js';
import { DescribeOwed, type OwedLine } from './describe-owed.js';
import type { Visit } from './link-door.js';
import { OpenLines } from './open-lines.js';
import { Rounds } from './rounds.js';

export interface FormLine extends OwedLine {
  files: EvidenceFileRow[];
}

/** 填报: what one unit owes in the rounds that run, with what it has answered. */
export interface Form {
  unit: UnitRow;
  rounds: DispatchRoundRow[];
  lines: FormLine[];
}

@Injectable()
export class ReadForm {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly describe: DescribeOwed,
    private readonly open: OpenLines,
    private readonly directory: Directory,
    private readonly evidence: Evidence,
    private readonly clock: Clock,
  ) {}

  /** Of the own unit, or of one that the actor may answer for. Throws NotFoundError. */
  async of(actor: Actor, unitId: string | null): Promise<Form> {
    const { reads } = this.uow;
    requirePermission(actor, 'rectification.report');
    const [unit] = await this.directory.unitsByIds(reads, [unitId ?? actor.unitId]);
    if (!unit) throw new NotFoundError();
    requirePermission(actor, 'rectification.report', { unitPaths: [unit.path] });
    const rounds = await this.rounds.running(reads, this.clock.now());
    const where = { roundId: In(rounds.map(({ id }) => id)), unitId: unit.id };
    const lines = await this.describe.of(reads, rounds, await reads.findBy(DispatchOwedRow, where));
    return { unit, rounds, lines: await this.withFiles(lines.filter(({ state }) => state !== 'excused')) };
  }

  /** What is open of the one unit in the one round. */
  async byLink({ round, unit }: Visit): Promise<Form> {
    const lines = await this.open.of(this.uow.reads, round, [unit.id]);
    return { unit, rounds: [round], lines: await this.withFiles(lines) };
  }

  private async withFiles(lines: readonly OwedLine[]): Promise<FormLine[]> {
    const ids = lines.map(({ owed }) => owed.id);
    const files = await this.evidence.ofMany(this.uow.reads, ids);
    return lines.map((line) => ({ ...line, files: files.get(line.owed.id) ?? [] }));
  }
}
