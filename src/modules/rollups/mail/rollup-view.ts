import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { joinStages, joinTasks, type StageBlock, type TaskMailItem } from '../../follow-up/index.js';
import { earliestDueFirst, type CaseMailItem, type TrendPoint } from '../../notices/index.js';
import { addFigures, type RollupFigures } from '../domain/rollup-figures.js';
import type { Compared, MorningRollupModel, StateMailRow } from './rollup-mail.model.js';

/** A morning of one unit, or of the streets of a leader, beside the mornings it is compared with. */
export interface RollupView {
  unitName: string;
  takenAt: Instant;
  dueSoonDays: number;
  own: RollupFigures;
  /** Of the morning before and of a week ago; null where there was none. */
  before: RollupFigures | null;
  weekAgo: RollupFigures | null;
  since: Day;
  opened: number;
  closed: number;
  first: CaseMailItem[];
  /** Not known of a morning that was frozen earlier. */
  stage: StageBlock | undefined;
  tasks: TaskMailItem[] | undefined;
  trend: TrendPoint[];
}

const STATES: readonly [string, (figures: RollupFigures) => number][] = [
  ['待签收', ({ unsigned }) => unsigned],
  ['整改中', ({ withUnit, unsigned }) => withUnit - unsigned],
  ['已上报待核查', ({ reported }) => reported],
  ['已退回待处理', ({ returned }) => returned],
  ['阶段性办结（跟踪）', ({ stageClosed }) => stageClosed],
  ['已办结（累计）', ({ closed }) => closed],
];

/** The view as the mail prints it. */
export function modelOf(view: RollupView): Omit<MorningRollupModel, 'recipientName' | 'why' | 'link'> {
  const { unitName, takenAt, dueSoonDays, own, before, weekAgo, since, opened, closed } = view;
  const { first, stage, tasks, trend } = view;
  const compared = (name: keyof RollupFigures): Compared => ({
    now: own[name],
    before: before && before[name],
  });
  const states = STATES.map(([name, count]): StateMailRow => ({
    name,
    now: count(own),
    before: before && count(before),
    lastWeek: weekAgo && count(weekAgo),
  }));
  const lights = {
    overdue: compared('overdue'),
    dueToday: compared('dueToday'),
    dueSoon: compared('dueSoon'),
    inTime: compared('inTime'),
  };
  const said = { stage, tasks: tasks ?? [] };
  return {
    unitName,
    asOf: takenAt,
    dueSoonDays,
    lights,
    since,
    opened,
    closed,
    states,
    first,
    ...said,
    trend,
  };
}

/** The mornings of several streets added up; what one of them lacks is not compared. */
export function joinViews(views: readonly RollupView[]): RollupView {
  const [one] = views;
  if (!one) throw new Error('a joined morning needs a street');
  const names = views.map(({ unitName }) => unitName);
  const items = views.flatMap(({ first, unitName }) =>
    first.map((item) => ({ ...item, streetName: unitName })),
  );
  const days = one.trend
    .map(({ on }) => on)
    .filter((on) => views.every((view) => pointOn(view, on) !== null));
  return {
    ...one,
    unitName: names.length > 2 ? `对口联系的 ${names.length} 个街道` : names.join('、'),
    own: views.map(({ own }) => own).reduce(addFigures),
    before: sum(views.map(({ before }) => before)),
    weekAgo: sum(views.map(({ weekAgo }) => weekAgo)),
    opened: views.reduce((total, { opened }) => total + opened, 0),
    closed: views.reduce((total, { closed }) => total + closed, 0),
    first: earliestDueFirst(items),
    stage: joinStages(views),
    tasks: joinTasks(views.map(({ tasks }) => tasks)),
    trend: days.map((on) => ({
      on,
      open: views.reduce((total, view) => total + (pointOn(view, on)?.open ?? 0), 0),
      overdue: views.reduce((total, view) => total + (pointOn(view, on)?.overdue ?? 0), 0),
    })),
  };
}

const pointOn = ({ trend }: RollupView, day: Day): TrendPoint | null =>
  trend.find(({ on }) => on === day) ?? null;

function sum(figures: readonly (RollupFigures | null)[]): RollupFigures | null {
  const known = figures.filter((one) => one !== null);
  return known.length === figures.length ? known.reduce(addFigures) : null;
}
