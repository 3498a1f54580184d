import type { Reads } from '../../../../platform/database/unit-of-work.js';
import {
  CaseFileChapter,
  type ChapterSubject,
  type FileBlock,
  type FileChapter,
} from '../../../../platform/documents/case-file-chapter.js';
import type { Actor } from '../../../access/index.js';
import { MEASURES, type ReportRow } from '../../../cases/index.js';
import { moment } from '../../../../kernel/printed-moment.js';
import { VERDICT_WORDS } from '../../domain/report-words.js';
import { WholeCases, type WholeCase } from '../whole-cases.js';

type Measure = ReportRow['body']['measures'][number];

/** 整改上报: every round under the official headings, the first one first. */
@CaseFileChapter(40)
export class RoundsChapter implements FileChapter<Actor> {
  readonly title = '整改上报';

  constructor(private readonly cases: WholeCases) {}

  async blocks(_reads: Reads, subject: ChapterSubject<Actor>): Promise<FileBlock[]> {
    const { rounds, allegations } = await this.cases.of(subject);
    return rounds.toReversed().flatMap((one) => round(one, allegations));
  }
}

function round(
  { round: number, body, submittedAt, submittedByName }: ReportRow,
  allegations: WholeCase['allegations'],
): FileBlock[] {
  const textOf = (id: string): string => allegations.find((one) => one.id === id)?.text ?? '';
  const headings: [string, string | null][] = [
    ['调查核实情况', body.finding],
    ['处理和整改情况', body.handling],
    ['责任人被处理情况', body.accountability],
    ['办结目标', body.closureGoal],
    ['整改措施', body.measures.map(measure).join('；')],
    ['拟办意见', proposal(body)],
  ];
  return [
    { kind: 'heading', text: `第${number}次上报　${moment(submittedAt)}　${submittedByName}` },
    {
      kind: 'table',
      columns: [
        { heading: '反映问题', width: 6 },
        { heading: '是否属实', width: 2 },
        { heading: '认定依据', width: 5 },
      ],
      rows: body.allegations.map(({ id, verdict, ground }) => [
        textOf(id),
        VERDICT_WORDS[verdict].zh,
        ground ?? '',
      ]),
    },
    { kind: 'facts', rows: headings.flatMap(([label, text]) => (text ? [[label, text] as const] : [])) },
  ];
}

/** Fines are kept in 分. */
function measure({ kind, amount }: Measure): string {
  const { zh, unit } = MEASURES[kind];
  const shown = kind === 'FINE' ? (amount / 100).toFixed(2).replace(/\.00$/, '') : String(amount);
  return `${zh} ${shown} ${unit}`;
}

function proposal({ proposal: wanted, milestone, milestoneOn, milestoneSaid }: ReportRow['body']): string {
  if (wanted === 'close') return '办结';
  return [
    '阶段性办结',
    [milestoneOn && milestoneSaid ? `${milestoneOn}（原文“${milestoneSaid}”）` : milestoneOn, milestone]
      .filter(Boolean)
      .join(' '),
  ]
    .filter(Boolean)
    .join('，下一节点：');
}
