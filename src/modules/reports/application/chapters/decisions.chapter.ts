import type { Reads } from '../../../../platform/database/unit-of-work.js';
import {
  CaseFileChapter,
  type ChapterSubject,
  type FileBlock,
  type FileChapter,
} from '../../../../platform/documents/case-file-chapter.js';
import type { Actor } from '../../../access/index.js';
import { moment } from '../../../../kernel/printed-moment.js';
import { WholeCases } from '../whole-cases.js';

const DECISIONS = { close: '核查通过，办结', 'stage-close': '阶段性办结', 'send-back': '退回重办' } as const;

/** 核查决定: what was decided on each round. */
@CaseFileChapter(50)
export class DecisionsChapter implements FileChapter<Actor> {
  readonly title = '核查决定';

  constructor(private readonly cases: WholeCases) {}

  async blocks(_reads: Reads, subject: ChapterSubject<Actor>): Promise<FileBlock[]> {
    const { rounds } = await this.cases.of(subject);
    const rows = rounds
      .toReversed()
      .flatMap(({ round, decision, remark, decidedAt, decidedByName }) =>
        decision
          ? [
              [
                `第${round}次`,
                DECISIONS[decision],
                remark ?? '',
                `${decidedByName ?? ''}\n${moment(decidedAt)}`,
              ],
            ]
          : [],
      );
    if (rows.length === 0) return [];
    const columns = [
      { heading: '轮次', width: 2 },
      { heading: '决定', width: 3 },
      { heading: '意见', width: 7 },
      { heading: '核查人、时间', width: 4 },
    ];
    return [{ kind: 'table', columns, rows }];
  }
}
