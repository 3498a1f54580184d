import { moment } from '../../../kernel/printed-moment.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import {
  CaseFileChapter,
  type ChapterSubject,
  type FileBlock,
  type FileChapter,
} from '../../../platform/documents/case-file-chapter.js';
import type { Actor } from '../../access/index.js';
import { isOver, Visits, type AffectedVisitRow, type SiteVisitRow } from '../../visits/index.js';

const COUNTED = { household: '户', person: '人' } as const;

/** 现场检查和走访: what was seen and measured on the spot, and what the people around say. */
@CaseFileChapter(36)
export class VisitsChapter implements FileChapter<Actor> {
  readonly title = '现场检查和走访';

  constructor(private readonly visits: Visits) {}

  async blocks(reads: Reads, { caseId }: ChapterSubject<Actor>): Promise<FileBlock[]> {
    const { siteVisits, talks } = await this.visits.of(reads, caseId);
    const blocks: FileBlock[] = [];
    if (siteVisits.length > 0) blocks.push(siteVisitTable(siteVisits.toReversed()));
    if (talks.length > 0) blocks.push(talkTable(talks.toReversed()));
    return blocks;
  }
}

function siteVisitTable(visits: readonly SiteVisitRow[]): FileBlock {
  const columns = [
    { heading: '现场检查', width: 4 },
    { heading: '到场人员', width: 5 },
    { heading: '现场情况', width: 8 },
    { heading: '测得', width: 5 },
  ];
  const rows = visits.map(({ visitedAt, recordedByName, people, leader, seen, readings }) => [
    `${moment(visitedAt)}\n${recordedByName} 记`,
    [leader && `带队：${leader}`, ...people.map(({ name, unit }) => `${unit} ${name}`)]
      .filter(Boolean)
      .join('\n'),
    seen,
    readings
      .map((one) => `${one.item} ${one.value} ${one.unit}${isOver(one) ? `，超过限值 ${one.limit}` : ''}`)
      .join('\n'),
  ]);
  return { kind: 'table', columns, rows };
}

function talkTable(talks: readonly AffectedVisitRow[]): FileBlock {
  const columns = [
    { heading: '走访', width: 4 },
    { heading: '结果', width: 6 },
    { heading: '群众意见', width: 6 },
    { heading: '后续', width: 6 },
  ];
  const rows = talks.map(({ visitedOn, recordedByName, counted, wishes, followUp, ...said }) => [
    `${visitedOn}\n${recordedByName} 记`,
    `走访 ${said.asked} ${COUNTED[counted]}：满意 ${said.satisfied}，基本满意 ${said.partly}，不满意 ${said.unsatisfied}`,
    wishes ?? '',
    followUp ?? '',
  ]);
  return { kind: 'table', columns, rows };
}
