import { findKnown } from './known-task.js';
import { judgeKnown } from './judge-known.js';
import { judgeNew } from './judge-new.js';
import type { JudgeBy, JudgedLine } from './judged-line.js';
import { FAULTS } from './line-words.js';
import { fault, type ParsedLine } from './parse-line.js';
import { numberKey, textKey } from './text-key.js';

/** 试运行: what each line would do to the tasks as they are now. */
export function judgeLines(parsed: readonly ParsedLine[], by: JudgeBy): JudgedLine[] {
  const rowOf = new Map<string, number>();
  return parsed.map((one) => {
    const judged = judge(one, by);
    if (by.leftOut.has(one.line.row)) return { ...judged, verdict: 'left-out', differences: [] };
    const again = keysOf(judged)
      .map((key) => rowOf.get(key))
      .find((row) => row !== undefined);
    if (again !== undefined) fault(judged, 'problem', FAULTS.twice, { row: again });
    for (const key of keysOf(judged)) rowOf.set(key, one.line.row);
    return judged.faults.length > 0 ? { ...judged, verdict: 'refused', differences: [] } : judged;
  });
}

function keysOf({ known, facts, line }: JudgedLine): string[] {
  const round = textKey(facts.sourceRound ?? '');
  return [
    `text ${round} ${textKey(facts.problem)}`,
    ...(known ? [`task ${known.id}`] : []),
    ...(line.cells.sourceNo ? [`number ${round} ${numberKey(line.cells.sourceNo)}`] : []),
  ];
}

function judge(parsed: ParsedLine, by: JudgeBy): JudgedLine {
  // Faults and notes of a judgement are its own: the same reading may be judged again.
  const own = { ...parsed, faults: [...parsed.faults], notes: [...parsed.notes] };
  const { said, line } = own;
  const sought = {
    sourceRound: said.sourceRound ?? null,
    sourceNo: said.sourceNo ?? null,
    problem: said.problem ?? '',
    isSerial: !line.cells.sourceNo,
  };
  const { task: known, two } = findKnown(sought, by.tasks);
  if (two)
    fault(own, line.cells.sourceNo ? 'sourceNo' : 'serial', FAULTS.two, {
      byNumber: two.byNumber.number,
      byText: two.byText.number,
    });
  return known ? judgeKnown(own, known, by) : judgeNew(own, by);
}
