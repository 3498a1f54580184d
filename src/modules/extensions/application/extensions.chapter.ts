import { moment } from '../../../kernel/printed-moment.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import {
  CaseFileChapter,
  type ChapterSubject,
  type FileBlock,
  type FileChapter,
} from '../../../platform/documents/case-file-chapter.js';
import type { Actor } from '../../access/index.js';
import { STEP_WORDS } from '../../deadlines/index.js';
import { REQUEST_STATE_WORDS } from '../domain/request-state.js';
import { ExtensionRequestRow } from '../persistence/extension-request.entity.js';

/** 延期申请: what was asked for and why, and who decided what. */
@CaseFileChapter(35)
export class ExtensionsChapter implements FileChapter<Actor> {
  readonly title = '延期申请';

  async blocks(reads: Reads, { caseId }: ChapterSubject<Actor>): Promise<FileBlock[]> {
    const requests = await reads.find(ExtensionRequestRow, { where: { caseId }, order: { id: 'ASC' } });
    if (requests.length === 0) return [];
    const columns = [
      { heading: '申请', width: 4 },
      { heading: '日期', width: 5 },
      { heading: '理由和已采取的措施', width: 8 },
      { heading: '批复', width: 5 },
    ];
    return [{ kind: 'table', columns, rows: requests.map(lineOf) }];
  }
}

function lineOf(request: ExtensionRequestRow): string[] {
  const { step, askedAt, askedByName, late, dueOn, wantedOn, wantedSaid, reason, measures } = request;
  const { state, grantedOn, note, documentNo, decidedAt, decidedByName } = request;
  const lines = (...parts: (string | null | false)[]): string => parts.filter(Boolean).join('\n');
  return [
    lines(STEP_WORDS[step].zh, moment(askedAt), askedByName, late && '逾期后申请'),
    lines(`原期限 ${dueOn}`, `申请延至 ${wantedOn}${wantedSaid ? `（${wantedSaid}）` : ''}`),
    lines(reason, measures),
    lines(
      REQUEST_STATE_WORDS[state].zh + (grantedOn ? `，延至 ${grantedOn}` : ''),
      documentNo,
      note,
      `${decidedByName ?? ''} ${moment(decidedAt)}`.trim(),
    ),
  ];
}
