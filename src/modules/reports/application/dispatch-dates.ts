import { Injectable } from '@nestjs/common';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf, timeOf } from '../../../kernel/day.js';
import { plusMillis, type Instant } from '../../../kernel/instant.js';
import type { Actor } from '../../access/index.js';
import { PreviewDispatch, type DispatchPlan, type DispatchPreview } from '../../cases/index.js';
import { STEP_WORDS, type LimitUnit, type Step } from '../../deadlines/index.js';
import type { LayoutColumn } from '../domain/table-layout.js';
import { XlsxTable } from '../files/xlsx-table.js';

const STEPS: readonly Step[] = ['sign', 'reply', 'rectify'];
const UNITS: Record<LimitUnit, string> = {
  'calendar-day': '个自然日',
  'working-day': '个工作日',
  'working-hour': '个工作小时',
  hour: '小时',
};
const OBSTACLES = { 'no-lead': '还没有主办单位', 'not-registered': '不在待交办' } as const;

/** 日期表: the preview of a dispatch as a workbook, every date that it would set, for whoever checks them on paper. */
@Injectable()
export class DispatchDates {
  constructor(private readonly preview: PreviewDispatch) {}

  async run(
    actor: Actor,
    caseIds: readonly string[],
    at: Instant | null,
  ): Promise<{ fileName: string; bytes: Buffer }> {
    const preview = await this.preview.run(actor, caseIds, at);
    const from = minuteOf(preview.asOf);
    const folder = await mkdtemp(join(tmpdir(), 'duban-dates-'));
    try {
      const file = join(folder, 'dates.xlsx');
      const title = [`交办日期表（交办时间 ${from}）`];
      const layout = { sheetName: '日期表', title, columns: COLUMNS, sections: [], foot: [] };
      const table = new XlsxTable(file, layout);
      for (const [index, plan] of sorted(preview.plans).entries())
        await table.row(cellsOf(plan, index + 1, from));
      await table.close([], aboutOf(preview, actor, from));
      return { fileName: `交办日期表_${dayOf(preview.asOf)}.xlsx`, bytes: await readFile(file) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

const column = (heading: string, width: number): LayoutColumn => ({ heading, width, value: () => '' });

const COLUMNS: readonly LayoutColumn[] = [
  column('序号', 3),
  column('受理编号', 11),
  column('案件', 16),
  column('街道', 7),
  column('主办单位', 8),
  column('协办单位', 10),
  column('交办时间', 8),
  ...STEPS.map((step) => column(`${STEP_WORDS[step].zh}期限`, 8)),
  column('内部期限', 10),
  column('备注', 10),
];

/** In the order of the numbers, as the hand-over list has them. */
function sorted(plans: readonly DispatchPlan[]): DispatchPlan[] {
  const key = ({ line: { row } }: DispatchPlan): string => row.numberKey ?? `￿${row.id}`;
  return plans.toSorted((a, b) => key(a).localeCompare(key(b), 'en'));
}

function cellsOf(
  { line, deadlines, obstacle }: DispatchPlan,
  serial: number,
  from: string,
): (string | number)[] {
  const named = (role: 'LEAD' | 'ASSIST'): string =>
    line.parts
      .filter(({ part }) => part.role === role)
      .map(({ unit }) => unit.name)
      .join('、');
  const dates = obstacle ? [] : deadlines;
  const outer = (step: Step): string => {
    const found = dates.find((one) => one.step === step && one.limit === 'outer');
    return found ? dueOf(found.dueAt) : '';
  };
  const inner = dates
    .filter(({ limit }) => limit === 'inner')
    .map(({ step, dueAt }) => `${STEP_WORDS[step].zh} ${dueOf(dueAt)}`);
  const guessed = new Set(dates.flatMap(({ explanation }) => explanation.unpublishedYears));
  return [
    serial,
    line.row.acceptanceNo ?? '',
    line.row.title,
    line.street?.name ?? '',
    named('LEAD'),
    named('ASSIST'),
    obstacle ? '' : from,
    ...STEPS.map(outer),
    inner.join('\n'),
    obstacle
      ? OBSTACLES[obstacle]
      : guessed.size > 0
        ? `暂定：按 ${[...guessed].join('、')} 年日历未公布估算`
        : '',
  ];
}

function aboutOf({ plans, rules }: DispatchPreview, actor: Actor, from: string): [string, string][] {
  const ruleWords = rules.flatMap(({ campaign, rules: own }) =>
    own.map(({ step, amount, unit, countFirstDay, basis }): [string, string] => [
      campaign.name,
      `${STEP_WORDS[step].zh} ${amount} ${UNITS[unit]}，${countFirstDay ? '当日' : '次日'}起算；${basis}`,
    ]),
  );
  return [
    ['起算', `${from} 交办，期限从交办时起算，不等签收`],
    ['件数', `${plans.length} 件，其中 ${plans.filter(({ obstacle }) => obstacle).length} 件现在不能交办`],
    ['制表', `${actor.unitName} ${actor.name}`],
    ...ruleWords,
  ];
}

/** `2026-05-20 10:40` in Shanghai. */
const minuteOf = (at: Instant): string => `${dayOf(at)} ${timeOf(at)}`;

/** Midnight belongs to the day before it and is called 24:00. */
const dueOf = (at: Instant): string =>
  timeOf(at) === '00:00' ? `${dayOf(plusMillis(at, -1))} 24:00` : minuteOf(at);
