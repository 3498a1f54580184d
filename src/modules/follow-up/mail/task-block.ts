import { colourMark, type Block, type ItemLine, type Mark } from '../../notices/index.js';
import type { LateTask } from '../application/late-tasks.js';
import type { Lateness } from '../domain/late-task.js';

/** A late task as a mail freezes it; all are kept, so that those of several streets can be told apart. */
export type TaskMailItem = Omit<LateTask, 'unitIds'> & { link: string };

const SHOWN = 5;
const MARKS: Record<Lateness, (days: number) => Mark> = {
  overdue: (days) => colourMark('red', `超期 ${days} 天`),
  behind: (days) => colourMark('orange', `滞后 ${days} 天`),
  'write-off': (days) => colourMark('yellow', `停滞 ${days} 天`),
};
export const LATENESS_WORDS: Record<Lateness, string> = {
  overdue: '已过期限',
  behind: '滞后',
  'write-off': '销号停滞',
};

/** 整改任务 that are late, and those whose write-off waits too long. */
export function taskSection(tasks: readonly TaskMailItem[]): Block[] {
  if (tasks.length === 0) return [];
  const count = (lateness: Lateness): number => tasks.filter((one) => one.lateness === lateness).length;
  const counted = (['overdue', 'behind', 'write-off'] as const)
    .map((lateness) => `${LATENESS_WORDS[lateness]} ${count(lateness)} 项`)
    .join('，');
  const cut = tasks.length > SHOWN ? `，列前 ${SHOWN}` : '';
  return [
    { kind: 'heading', title: '整改任务', note: `${tasks.length} 项要盯${cut}` },
    { kind: 'items', items: tasks.slice(0, SHOWN).map(lineOf) },
    { kind: 'note', words: `${counted}。` },
  ];
}

function lineOf({
  lateness,
  days,
  title,
  number,
  leadUnitName,
  leaderName,
  planned,
  done,
  link,
}: TaskMailItem): ItemLine {
  const facts = [
    number,
    leadUnitName && `牵头 ${leadUnitName}`,
    leaderName && `责任领导 ${leaderName}`,
    lateness !== 'write-off' && `完成 ${done}%，应 ${planned}%`,
  ].filter((one): one is string => Boolean(one));
  return { mark: MARKS[lateness](days), title, link, facts: [facts.join(' · ')] };
}

/** Those of several streets, each once. */
export function joinTasks(
  parts: readonly (readonly TaskMailItem[] | undefined)[],
): TaskMailItem[] | undefined {
  if (parts.some((one) => !one)) return undefined;
  const byId = new Map(parts.flatMap((one) => one!.map((task) => [task.id, task] as const)));
  const order = (['overdue', 'behind', 'write-off'] as const).slice();
  return [...byId.values()].toSorted(
    (a, b) => order.indexOf(a.lateness) - order.indexOf(b.lateness) || b.days - a.days,
  );
}
