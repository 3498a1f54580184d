import type { Reads } from '../../../../platform/database/unit-of-work.js';
import {
  CaseFileChapter,
  type ChapterSubject,
  type FileBlock,
  type FileChapter,
} from '../../../../platform/documents/case-file-chapter.js';
import type { Actor } from '../../../access/index.js';
import { STATUS_WORDS } from '../../../cases/index.js';
import { moment } from '../../../../kernel/printed-moment.js';
import { CHANNEL_WORDS, CLOSURE_WORDS, VERDICT_WORDS } from '../../domain/report-words.js';
import { WholeCases, type WholeCase } from '../whole-cases.js';

/** 案件基本情况: what the case is, who answers for it, what it says and what was found of each allegation. */
@CaseFileChapter(20)
export class FactsChapter implements FileChapter<Actor> {
  readonly title = '案件基本情况';

  constructor(private readonly cases: WholeCases) {}

  async blocks(_reads: Reads, subject: ChapterSubject<Actor>): Promise<FileBlock[]> {
    const found = await this.cases.of(subject);
    const { row } = found.line;
    return [
      { kind: 'facts', rows: factsOf(found) },
      { kind: 'heading', text: '反映内容' },
      { kind: 'text', text: row.content },
      ...allegations(found),
      ...links(found),
    ];
  }
}

type Facts = Extract<FileBlock, { kind: 'facts' }>['rows'];

function factsOf({ line }: WholeCase): Facts {
  const { row, campaign, batch, street, parts, types, leader, officer } = line;
  const named = (role: 'LEAD' | 'ASSIST'): string =>
    parts
      .filter(({ part }) => part.role === role)
      .map(({ part, unit }) => (part.signedAt ? `${unit.name}（${moment(part.signedAt)} 签收）` : unit.name))
      .join('、');
  const facts: Facts = [
    ['受理编号', { verbatim: row.acceptanceNo ?? '' }],
    ['督察批次', [campaign.name, batch?.label].filter(Boolean).join('　')],
    ['来源渠道', row.channel ? CHANNEL_WORDS[row.channel].zh : ''],
    ['标记', marksOf(row)],
    ['当前状态', STATUS_WORDS[row.status].zh],
    ['是否属实', row.verdict ? VERDICT_WORDS[row.verdict].zh : ''],
    ['办结情况', CLOSURE_WORDS[row.closure].zh],
    ['污染类型', types.map(({ label }) => label).join('、')],
    ['行政区域', [row.area, street?.name].filter(Boolean).join('　')],
    ['地点', row.place ?? ''],
    ['被反映对象', row.subject ?? ''],
    ['主办单位', named('LEAD')],
    ['协办单位', named('ASSIST')],
    ['包案领导', leader?.name ?? ''],
    ['经办人', officer?.name ?? ''],
    ['办结目标', row.closureGoal ?? ''],
    ['下一节点', [row.nextMilestoneOn, row.nextMilestone].filter(Boolean).join(' ')],
    ['登记', moment(row.createdAt)],
    ['交办', moment(row.dispatchedAt)],
    ['签收', moment(row.signedAt)],
    ['上报', moment(row.reportedAt)],
    ['核查', moment(row.verifiedAt)],
    ['公开', moment(row.publishedAt)],
  ];
  return facts.filter(([, text]) => text !== '');
}

function marksOf(row: WholeCase['line']['row']): string {
  const marks: [boolean, string][] = [
    [row.isKeyCase, '重点件'],
    [row.isSupplement, '补充办理件'],
    [row.repeatOfId !== null && !row.repeatAfterClosure, '重复件'],
    [row.repeatAfterClosure, '办结后重复'],
    [row.splitFromId !== null, '拆分件'],
    [row.inTaskForce, '专案'],
    [row.outOfScope, '不予受理'],
  ];
  return marks.flatMap(([is, words]) => (is ? words : [])).join('、');
}

function allegations({ allegations: all }: WholeCase): FileBlock[] {
  if (all.length === 0) return [];
  return [
    { kind: 'heading', text: '反映问题逐项认定' },
    {
      kind: 'table',
      columns: [
        { heading: '序号', width: 1 },
        { heading: '反映问题', width: 5 },
        { heading: '是否属实', width: 2 },
        { heading: '认定依据', width: 4 },
      ],
      rows: all.map(({ ordinal, text, verdict, ground }) => [
        String(ordinal),
        text,
        verdict ? VERDICT_WORDS[verdict].zh : '未认定',
        ground ?? '',
      ]),
    },
  ];
}

function links({ repeatOf, repeats, splitFrom, pieces }: WholeCase): FileBlock[] {
  const own = pieces.map(({ row }) => row);
  const linked = [
    ...(repeatOf ? [['重复自', repeatOf] as const] : []),
    ...repeats.map((one) => ['后来重复', one] as const),
    ...(splitFrom ? [['拆分自', splitFrom] as const] : own.map((one) => ['拆分为', one] as const)),
  ];
  if (linked.length === 0) return [];
  return [
    { kind: 'heading', text: '相关案件' },
    {
      kind: 'table',
      columns: [
        { heading: '关系', width: 2 },
        { heading: '受理编号', width: 4 },
        { heading: '标题', width: 6 },
      ],
      rows: linked.map(([how, { acceptanceNo, title }]) => [how, { verbatim: acceptanceNo ?? '' }, title]),
    },
  ];
}
