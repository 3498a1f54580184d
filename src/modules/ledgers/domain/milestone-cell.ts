import { isDay, type Day } from '../../../kernel/day.js';

export const NOT_DONE = '未完成';

/** 节点完成情况: a line a milestone, `1．2026-05-31` or `2．未完成`. */
export function writeMilestones(milestones: readonly { no: number; doneOn: string | null }[]): string {
  return milestones.map(({ no, doneOn }) => `${no}．${doneOn ?? NOT_DONE}`).join('\n');
}

export type ReadMilestone = { no: number; doneOn: Day | null } | { unread: string };

const LINE = /^(\d{1,2})\s*[.．、:：)）]\s*(.*)$/;
const NOTHING = ['', '-', '—', '/', '无', NOT_DONE];

/** The cell as somebody filled it in; a line that is no milestone with a day is handed back as it stands. */
export function readMilestones(cell: string): ReadMilestone[] {
  return cell
    .split(/[\n;；]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, no, said = ''] = LINE.exec(line) ?? [];
      if (!no) return { unread: line };
      if (NOTHING.includes(said.trim())) return { no: Number(no), doneOn: null };
      const on = readDay(said.replace(/^(已完成|完成于|完成)\s*/, '').trim());
      return on ? { no: Number(no), doneOn: on } : { unread: line };
    });
}

/** `2026-5-3`, `2026/5/3`, `2026.5.3` or `2026年5月3日`. */
function readDay(text: string): Day | null {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!found) return null;
  const [, year, month, date] = found;
  const on = `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`;
  return isDay(on) ? on : null;
}
