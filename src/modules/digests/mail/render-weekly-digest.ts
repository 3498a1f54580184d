import { stageSection, taskSection } from '../../follow-up/index.js';
import {
  colourMark,
  momentInSentence,
  reasonWords,
  renderMail,
  type Block,
  type Figure,
  type Mark,
  type RenderedMail,
} from '../../notices/index.js';
import type { WeeklyDigestModel } from './digest-mail.model.js';
import {
  dueSoonSection,
  milestoneSection,
  movementSection,
  overdueSection,
  receiptSection,
} from './digest-sections.js';
import { movedSection, streetsTable } from './digest-streets.js';
import { digestSubject, digestSummary, ledgerWords, weekWords } from './digest-words.js';

/** The weekly digest of one street, or the district's with all streets; the same model always gives the same mail. */
export function renderWeeklyDigest(model: WeeklyDigestModel): RenderedMail {
  const late = model.overdue.length;
  const frozen = momentInSentence(model.asOf);
  const blocks: Block[] = [
    { kind: 'summary', sentence: digestSummary(model) },
    { kind: 'figures', figures: figures(model) },
    ...overdueSection(model),
    ...dueSoonSection(model),
    ...(model.stage ? stageSection(model.stage) : milestoneSection(model)),
    ...taskSection(model.tasks ?? []),
    ...receiptSection(model),
    ...movementSection(model),
    { kind: 'heading', title: '全区对照', note: `截至 ${frozen}` },
    streetsTable(model.streets),
    ...movedSection(model.streets),
    { kind: 'button', label: late > 0 ? `打开逾期 ${late} 件` : '打开案件台账', link: model.link },
    {
      kind: 'foot',
      lines: [
        ...attached(model),
        `数字为 ${frozen} 快照，事后不变。`,
        ...ledgerWords(model),
        reasonWords(model.why),
      ],
    },
  ];
  const title = `督办周报 · ${model.unitName}`;
  return renderMail({ subject: digestSubject(model), title, titleNote: weekWords(model), blocks });
}

/** The lists go with the mail as tables to work with; nothing late, nothing attached. */
function attached({ overdue, tasks }: WeeklyDigestModel): string[] {
  const lists = [...(overdue.length > 0 ? ['逾期清单'] : []), ...(tasks?.length ? ['整改任务清单'] : [])];
  return lists.length > 0 ? [`附件：${lists.join('、')}（与本信同一批数据）。`] : [];
}

function figures(model: WeeklyDigestModel): Figure[] {
  const { lastWeek } = model;
  const soon = `${model.dueSoonDays} 日内`;
  const figure = (mark: Mark | null, label: string, count: number, before: number | undefined): Figure => ({
    mark,
    label,
    count,
    note: `上周 ${before ?? '—'}`,
  });
  return [
    figure(colourMark('red', '逾期'), '逾期', model.overdue.length, lastWeek?.overdue),
    figure(colourMark('yellow', soon), soon, model.dueSoon.total, lastWeek?.dueSoon),
    figure(
      colourMark('red', '节点过期', true),
      '节点过期',
      model.milestonesPassed.total,
      lastWeek?.milestonesPassed,
    ),
    figure(null, '新增', model.opened.total, lastWeek?.opened),
    figure(null, '办结', model.closed.total, lastWeek?.closed),
  ];
}
