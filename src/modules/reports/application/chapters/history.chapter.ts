import type { Reads } from '../../../../platform/database/unit-of-work.js';
import {
  CaseFileChapter,
  type ChapterSubject,
  type FileBlock,
  type FileChapter,
} from '../../../../platform/documents/case-file-chapter.js';
import type { Actor } from '../../../access/index.js';
import { historyWords } from '../../domain/history-words.js';
import { moment } from '../../../../kernel/printed-moment.js';
import { CaseHistory } from '../case-history.js';

/** 办理经过: every note and move, the earliest first. */
@CaseFileChapter(80)
export class HistoryChapter implements FileChapter<Actor> {
  readonly title = '办理经过';

  constructor(private readonly history: CaseHistory) {}

  async blocks(_reads: Reads, subject: ChapterSubject<Actor>): Promise<FileBlock[]> {
    const entries = await this.history.of(subject);
    const columns = [
      { heading: '时间', width: 4 },
      { heading: '单位、人员', width: 5 },
      { heading: '事项', width: 4 },
      { heading: '说明', width: 7 },
    ];
    const rows = entries.map(({ at, actorUnit, actorName, action, note }) => [
      moment(at),
      [actorUnit, actorName].filter(Boolean).join(' '),
      historyWords(action),
      note ?? '',
    ]);
    return [{ kind: 'table', columns, rows }];
  }
}
