import type { Day } from '../../../kernel/day.js';
import {
  caseItemLine,
  colourMark,
  earliestDueFirst,
  shortDay,
  type Block,
  type CaseMailItem,
  type Figure,
} from '../../notices/index.js';
import { addStages, NO_STAGES, type StageCounts } from '../domain/stage-standing.js';

export interface StageMailItem extends CaseMailItem {
  milestoneOn: Day | null;
  milestoneText: string;
}

/** 阶段性办结盯办 as a mail freezes it: all of the counts, the most urgent of the cases. */
export interface StageBlock {
  counts: StageCounts;
  /** Days ahead from which a milestone is near; null where campaigns differ. */
  soonDays: number | null;
  items: StageMailItem[];
}

/** How many of them a mail prints. */
export const SHOWN = 3;

/** A block of its own: none of its numbers is part of those above it. */
export function stageSection({ counts, soonDays, items }: StageBlock): Block[] {
  if (counts.watched === 0) return [];
  const soon = soonDays === null ? '临近节点' : `${soonDays} 日内`;
  const figure = (colour: 'red' | 'yellow' | 'green', label: string, count: number): Figure => ({
    mark: colourMark(colour, label, true),
    label,
    count,
    note: '',
  });
  const rest = counts.paused > 0 ? `；另有 ${counts.paused} 件已中止计时` : '';
  const lines = items.slice(0, SHOWN).map((item) => caseItemLine(item, [milestoneWords(item)]));
  return [
    { kind: 'heading', title: '阶段性办结盯办', note: `${counts.watched} 件，单独计数` },
    { kind: 'note', words: `阶段性办结不是办结，节点到期要上报或定下一节点${rest}。` },
    {
      kind: 'figures',
      figures: [
        figure('red', '节点已过', counts.passed),
        figure('yellow', soon, counts.today + counts.soon),
        figure('green', '未到节点', counts.ahead),
      ],
    },
    ...(lines.length > 0 ? [{ kind: 'items', items: lines } as const] : []),
  ];
}

const milestoneWords = ({ milestoneOn, milestoneText }: StageMailItem): string =>
  milestoneOn ? `节点：${shortDay(milestoneOn)} ${milestoneText}` : '未定下一节点';

/** The blocks of several streets as one; none where one of them was frozen without. */
export function joinStages(
  parts: readonly { unitName: string; stage: StageBlock | undefined }[],
): StageBlock | undefined {
  const known = parts.flatMap(({ unitName, stage }) => (stage ? [{ unitName, stage }] : []));
  if (known.length < parts.length || known.length === 0) return undefined;
  const days = new Set(known.map(({ stage }) => stage.soonDays));
  const items = known.flatMap(({ unitName, stage }) =>
    stage.items.map((item) => ({ ...item, streetName: unitName })),
  );
  return {
    counts: known.map(({ stage }) => stage.counts).reduce(addStages, NO_STAGES),
    soonDays: days.size === 1 ? known[0]!.stage.soonDays : null,
    items: earliestDueFirst(items).slice(0, SHOWN),
  };
}
