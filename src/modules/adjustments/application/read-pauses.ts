import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { CaseAccess, CaseList, type CaseLine } from '../../cases/index.js';
import { PausedDeadlines, standing, type Pause, type Step } from '../../deadlines/index.js';

/** A case whose clock stands, with the pause that has stood longest. */
export interface PausedCase {
  line: CaseLine;
  steps: Step[];
  pause: Pause;
}

/** 已中止: the cases with a clock that stands, as far as the reader may see them. */
@Injectable()
export class ReadPauses {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly paused: PausedDeadlines,
    private readonly list: CaseList,
    private readonly access: CaseAccess,
  ) {}

  /** Those that stand longest first. */
  async run(actor: Actor): Promise<PausedCase[]> {
    const reads = this.uow.reads;
    const found = new Map<string, { steps: Step[]; pause: Pause }>();
    for (const { subjectId, step, explanation } of await this.paused.all(reads)) {
      const pause = standing(explanation);
      const known = found.get(subjectId);
      if (known) known.steps = [...new Set([...known.steps, step])];
      else if (pause) found.set(subjectId, { steps: [step], pause });
    }
    const lines = await this.list.byIds(reads, [...found.keys()]);
    const targets = await this.access.targetsOf(
      reads,
      lines.map(({ row }) => row),
    );
    const seen = new Map(lines.map((line) => [line.row.id, line]));
    return [...found].flatMap(([id, one]) => {
      const line = seen.get(id);
      return line && can(actor, 'case.read', targets.get(id)) ? [{ line, ...one }] : [];
    });
  }
}
