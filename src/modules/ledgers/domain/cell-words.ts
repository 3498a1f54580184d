import type { Day } from '../../../kernel/day.js';

export interface DateMove {
  from: Day;
  to: Day;
  reason: string;
}

/** 延期情况: how often the date was put off, then each move with the date before and after; one to an earlier day is no extension. */
export function extensionWords(moves: readonly DateMove[]): string {
  const later = moves.filter(({ from, to }) => to > from).length;
  const lines = moves.map(
    ({ from, to, reason }) => `${from} → ${to}${to > from ? '' : '（提前）'}：${reason}`,
  );
  return [...(later > 0 ? [`延期 ${later} 次`] : []), ...lines].join('\n');
}

/** A notice with what was objected to it. */
export interface NoticeFacts {
  startOn: Day;
  endOn: Day;
  /** The chain went back behind it. */
  isOvertaken: boolean;
  objections: readonly { outcome: 'upheld' | 'dismissed' | null }[];
}

/** 公示情况: the window, and how it stands or how it ended. */
export function publicityWords(notice: NoticeFacts, today: Day): string {
  return `${notice.startOn}\n至 ${notice.endOn}\n${resultOf(notice, today)}`;
}

function resultOf({ startOn, endOn, isOvertaken, objections }: NoticeFacts, today: Day): string {
  const upheld = objections.filter(({ outcome }) => outcome === 'upheld').length;
  if (isOvertaken) return upheld > 0 ? `异议 ${upheld} 条成立，已退回` : '已退回';
  if (today < startOn) return '未开始';
  const state = today <= endOn ? '公示中' : '期满';
  if (objections.length === 0) return `${state}，无异议`;
  const open = objections.filter(({ outcome }) => outcome === null).length;
  const answered = open > 0 ? `${open} 条未答复` : '均已答复';
  return `${state}，异议 ${objections.length} 条${upheld > 0 ? `，成立 ${upheld} 条` : ''}，${answered}`;
}

/** So many names in one cell. */
const MOST_NAMES = 20;

/** 佐证材料: how many files, then what they are called; the same file counts once. */
export function evidenceWords(files: readonly { sha256: string; name: string }[]): string {
  const count = new Set(files.map(({ sha256 }) => sha256)).size;
  if (count === 0) return '';
  const names = [...new Set(files.map(({ name }) => name))];
  const more = names.length > MOST_NAMES ? ['等'] : [];
  return [`${count} 份`, ...names.slice(0, MOST_NAMES), ...more].join('\n');
}
