import type { Reads } from '../../../../platform/database/unit-of-work.js';
import {
  CaseFileChapter,
  type ChapterSubject,
  type FileBlock,
  type FileChapter,
} from '../../../../platform/documents/case-file-chapter.js';
import type { Actor } from '../../../access/index.js';
import { explanationText, LIMIT_KIND_WORDS, STEP_WORDS, type DeadlineRow } from '../../../deadlines/index.js';
import { moment } from '../../../../kernel/printed-moment.js';
import { WholeCases } from '../whole-cases.js';

/** 办理时限: every limit the case had, how it was kept, and why it fell on that day. */
@CaseFileChapter(30)
export class DeadlinesChapter implements FileChapter<Actor> {
  readonly title = '办理时限';

  constructor(private readonly cases: WholeCases) {}

  async blocks(_reads: Reads, subject: ChapterSubject<Actor>): Promise<FileBlock[]> {
    const { deadlines } = await this.cases.of(subject);
    if (deadlines.length === 0) return [];
    const columns = [
      { heading: '环节', width: 3 },
      { heading: '期限', width: 4 },
      { heading: '结果', width: 4 },
      { heading: '怎么算出来的', width: 8 },
    ];
    const rows = deadlines.map((one) => [
      `${STEP_WORDS[one.step].zh}\n${LIMIT_KIND_WORDS[one.limitKind].zh}`,
      moment(one.dueAt),
      outcome(one),
      explanationText(one.explanation).zh.split('\n').slice(2).join('\n'),
    ]);
    return [{ kind: 'table', columns, rows }];
  }
}

function outcome({ state, settledAt, dueAt }: DeadlineRow): string {
  if (state === 'open') return '未完成';
  if (state === 'paused') return '已中止计时';
  if (state === 'void') return `${moment(settledAt)} 不再要求`;
  return `${moment(settledAt)} 完成${settledAt && settledAt > dueAt ? '（逾期）' : ''}`;
}
