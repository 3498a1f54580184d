import { stageSection, taskSection } from '../../follow-up/index.js';
import { addDays, dayOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import {
  caseItemLine,
  changeWords,
  colourMark,
  dayInSentence,
  greeting,
  momentInSentence,
  reasonWords,
  renderMail,
  shortDay,
  strong,
  type Block,
  type Figure,
  type RenderedMail,
  trendPicture,
  type Sentence,
  type TrendPoint,
} from '../../notices/index.js';
import type { Compared, MorningRollupModel } from './rollup-mail.model.js';
import { statesTable } from './rollup-states.js';

const FIRST = 5;
const BARS = 7;
const ENOUGH_TO_SEE = 3;

/** What a street's owner reads in the morning, written from the stored snapshot of the day. */
export function renderMorningRollup(model: MorningRollupModel): RenderedMail {
  const { unitName, asOf, link, why } = model;
  const first = model.first.slice(0, FIRST);
  const blocks: Block[] = [
    { kind: 'summary', sentence: summary(model) },
    { kind: 'figures', figures: figures(model) },
    statesTable(model.states, compared(model)),
    { kind: 'heading', title: '今天先办', note: `${first.length} 件` },
    first.length > 0
      ? { kind: 'items', items: first.map((item) => caseItemLine(item)) }
      : { kind: 'note', words: '没有逾期和临期的案件' },
    ...(model.stage ? stageSection(model.stage) : []),
    ...taskSection(model.tasks ?? []),
    ...trendBlocks(model.trend),
    { kind: 'button', label: '打开我的案件', link },
    { kind: 'foot', lines: [`数字为 ${momentInSentence(asOf)} 快照，事后不变。`, reasonWords(why)] },
  ];
  return renderMail({
    subject: subject(model),
    title: `今日督办 · ${unitName}`,
    titleNote: momentInSentence(asOf),
    blocks,
  });
}

/** The last days as bars that every client shows; all of them as a picture, once there is a way to see. */
function trendBlocks(trend: readonly TrendPoint[]): Block[] {
  const bars = trend.slice(-BARS).map(({ on, open }) => ({ on, count: open }));
  const shown: Block[] = [
    { kind: 'heading', title: `近 ${bars.length} 日在办` },
    { kind: 'trend', bars },
  ];
  if (trend.length < ENOUGH_TO_SEE) return shown;
  return [
    ...shown,
    { kind: 'heading', title: `近 ${trend.length} 个晨报日：在办与逾期` },
    { kind: 'picture', points: trend, picture: trendPicture(trend) },
  ];
}

function subject({ unitName, asOf, lights: { overdue, dueToday } }: MorningRollupModel): string {
  const late = overdue.now > 0 ? `逾期 ${overdue.now} 件` : '无逾期';
  return `【今日督办】${unitName} 今日到期 ${dueToday.now} 件,${late}(${dayInSentence(dayOf(asOf))})`;
}

function summary({ recipientName, lights, asOf, since, opened, closed }: MorningRollupModel): Sentence {
  const late =
    lights.overdue.now > 0 ? ['另有 ', strong(`${lights.overdue.now} 件已逾期`)] : [strong('无逾期')];
  const when = isYesterday(since, asOf) ? '昨天' : `${shortDay(since)} 以来`;
  const moved = `。${when}办结 ${closed} 件，新增 ${opened} 件。`;
  const today = strong(`${lights.dueToday.now} 件到期`);
  return [`${greeting(recipientName)}今天 `, today, '，', ...late, moved];
}

/** After a weekend or a holiday the snapshot before is not yesterday's. */
function compared({ since, asOf }: MorningRollupModel): string {
  return isYesterday(since, asOf) ? '较昨日' : `较 ${shortDay(since)}`;
}

function isYesterday(on: Day, asOf: Instant): boolean {
  return on === addDays(dayOf(asOf), -1);
}

function figures(model: MorningRollupModel): Figure[] {
  const { lights, dueSoonDays } = model;
  const figure = (
    colour: 'red' | 'orange' | 'yellow' | 'green',
    label: string,
    { now, before }: Compared,
  ) => ({
    mark: colourMark(colour, label),
    label,
    count: now,
    note: `${compared(model)} ${changeWords(now, before)}`,
  });
  return [
    figure('red', '逾期', lights.overdue),
    figure('orange', '今日到期', lights.dueToday),
    figure('yellow', `${dueSoonDays} 日内`, lights.dueSoon),
    figure('green', '正常', lights.inTime),
  ];
}
