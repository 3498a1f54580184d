import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Clock } from '../../../kernel/clock.js';
import { wordKey } from '../../../kernel/heading-key.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Calendars } from '../../calendar/index.js';
import { festivalsOf, readFuzzyDay } from '../../deadlines/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { judgeLines } from '../domain/judge-lines.js';
import type { JudgedLine } from '../domain/judged-line.js';
import { parseLine } from '../domain/parse-line.js';
import type { FeedbackImportRow } from '../persistence/feedback-import.entity.js';
import { FeedbackUnitNameRow } from '../persistence/feedback-unit-name.entity.js';
import { KnownTasks } from './known-tasks.js';

/** A name that no unit has, or that an officer has given one. */
export interface UnitName {
  name: string;
  unitId: string | null;
  /** Rows that use it. */
  rows: number[];
}

/** 试运行: what a list would do to the tasks as they are now. */
export interface FeedbackPlan {
  /** Changes with anything that the plan rests on. */
  key: string;
  lines: JudgedLine[];
  names: UnitName[];
  units: UnitRow[];
}

@Injectable()
export class PlanFeedback {
  constructor(
    private readonly known: KnownTasks,
    private readonly directory: Directory,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  async of(reads: Reads, list: FeedbackImportRow): Promise<FeedbackPlan> {
    const units = await this.directory.units(reads);
    const inUse = new Set(units.map(({ id }) => id));
    const chosen = (await reads.find(FeedbackUnitNameRow)).filter(({ unitId }) => inUse.has(unitId));
    const festivals = festivalsOf(await this.calendars.load(reads));
    const nameOf = new Map(units.map(({ id, name }) => [id, name]));
    const reading = {
      round: list.round,
      units: units.map((unit) => ({ ...unit, parentName: nameOf.get(unit.parentId ?? '') ?? null })),
      choices: new Map(chosen.map(({ key, unitId }) => [key, unitId])),
      // A date without a year is one that comes after the opening.
      readDay: (said: string) => readFuzzyDay(said, list.startedOn, festivals),
    };
    const lines = judgeLines(
      list.lines.map((line) => parseLine(line, reading)),
      {
        tasks: await this.known.all(reads),
        campaignId: list.campaignId,
        startedOn: list.startedOn,
        today: this.clock.today(),
        leftOut: new Set(list.leftOut),
      },
    );
    return { key: keyOf(lines), lines, names: namesOf(list, lines, chosen), units };
  }
}

/** Unknown names first; then those of this list that were chosen, so that a choice can be taken back. */
function namesOf(
  list: FeedbackImportRow,
  lines: readonly JudgedLine[],
  chosen: readonly FeedbackUnitNameRow[],
): UnitName[] {
  const unknown = new Map<string, UnitName>();
  for (const { unknown: names, line } of lines)
    for (const name of names) {
      const one = unknown.get(wordKey(name)) ?? { name, unitId: null, rows: [] };
      unknown.set(wordKey(name), { ...one, rows: [...one.rows, line.row] });
    }
  const given = chosen.flatMap(({ name, unitId }) => {
    const rows = list.lines.filter((line) => unitCells(line.cells).includes(name)).map(({ row }) => row);
    return rows.length > 0 ? [{ name, unitId, rows }] : [];
  });
  return [...unknown.values(), ...given];
}

const unitCells = ({
  lead,
  assist,
  street,
  supervise,
}: FeedbackImportRow['lines'][number]['cells']): string => [lead, assist, street, supervise].join('\n');

function keyOf(lines: readonly JudgedLine[]): string {
  const told = lines.map(({ line, verdict, known, facts }) => [
    line.row,
    verdict,
    known?.id,
    known?.version,
    facts,
  ]);
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 32);
}
