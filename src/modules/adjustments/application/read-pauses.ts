import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { Calendars } from '../../calendar/index.js';
import { CaseAccess, CaseList, type CaseLine } from '../../cases/index.js';
import {
  lightOf,
  PausedDeadlines,
  standing,
  type DeadlineRow,
  type Light,
  type Pause,
  type Step,
} from '../../deadlines/index.js';

/** A case whose clock stands, with the pause that has stood longest. */
export interface PausedCase {
  line: CaseLine;
  steps: Step[];
  pause: Pause;
  /** When the clock was stopped, of the date that comes first. */
  left: Light;
}

/** 已中止: the cases with a clock that stands, as far as the reader may see them. */
@Injectable()
export class ReadPauses {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly paused: PausedDeadlines,
    private readonly list: CaseList,
    private readonly access: CaseAccess,
    private readonly calendars: Calendars,
  ) {}

  /** Those that stand longest first. */
  async run(actor: Actor): Promise<PausedCase[]> {
    const reads = this.uow.reads;
    const calendar = await this.calendars.load(reads);
    const found = new Map<string, { steps: Step[]; pause: Pause; first: DeadlineRow }>();
    for (const row of await this.paused.all(reads)) {
      const { subjectId, step, explanation, dueAt } = row;
      const pause = standing(explanation);
      const known = found.get(subjectId);
      if (known) {
        known.steps = [...new Set([...known.steps, step])];
        if (dueAt < known.first.dueAt) known.first = row;
      } else if (pause) found.set(subjectId, { steps: [step], pause, first: row });
    }
    const lines = await this.list.byIds(reads, [...found.keys()]);
    const targets = await this.access.targetsOf(
      reads,
      lines.map(({ row }) => row),
    );
    const seen = new Map(lines.map((line) => [line.row.id, line]));
    return [...found].flatMap(([id, { first, ...one }]) => {
      const line = seen.get(id);
      if (!line || !can(actor, 'case.read', targets.get(id))) return [];
      const stoppedAt = standing(first.explanation)?.from ?? one.pause.from;
      return [{ line, ...one, left: lightOf(first, stoppedAt, line.campaign, calendar) }];
    });
  }
}
