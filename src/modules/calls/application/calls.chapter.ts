import { moment } from '../../../kernel/printed-moment.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import {
  CaseFileChapter,
  type ChapterSubject,
  type FileBlock,
  type FileChapter,
  type FileFolder,
  type FilePicture,
  type PicturePair,
} from '../../../platform/documents/case-file-chapter.js';
import { scopeFor, type Actor } from '../../access/index.js';
import { isPhoto, Pictures, type EvidenceFileRow } from '../../evidence/index.js';
import { ANSWER_WORDS, CALL_STATE_WORDS } from '../domain/call-workflow.js';
import { ReadCalls, type ReadCall } from './read-calls.js';

/** 街道呼、部门应: what was asked of whom, what came of it, and what the department handed in with its answer. */
@CaseFileChapter(37)
export class CallsChapter implements FileChapter<Actor, EvidenceFileRow> {
  readonly title = '街道呼叫和部门答复';

  constructor(
    private readonly calls: ReadCalls,
    private readonly pictures: Pictures,
  ) {}

  async blocks(_reads: Reads, subject: ChapterSubject<Actor>): Promise<FileBlock[]> {
    return (await this.inOrder(subject)).flatMap((call) => this.blocksOf(call));
  }

  async folders(subject: ChapterSubject<Actor>): Promise<FileFolder<EvidenceFileRow>[]> {
    const calls = (await this.inOrder(subject)).filter(({ files }) => files.length > 0);
    return calls.map(({ to, files }) => ({ name: `部门答复 ${to?.name ?? ''}`.trim(), files }));
  }

  private async inOrder({ caseId, reader }: ChapterSubject<Actor>): Promise<ReadCall[]> {
    if (scopeFor(reader, 'call.read').kind === 'none') return [];
    return (await this.calls.ofCase(reader, caseId)).toReversed();
  }

  private blocksOf({ call, from, to, files }: ReadCall): FileBlock[] {
    const answer = call.answer ? ANSWER_WORDS[call.answer].zh : '';
    const rows = [
      ['呼叫', `${moment(call.raisedAt)}　${call.raisedByName}`],
      ['需要', call.need],
      ['答复期限', moment(call.dueAt)],
      ['答复', [answer, call.answerText].filter(Boolean).join('：')],
      ['答复人', call.answeredAt ? `${moment(call.answeredAt)}　${call.answeredByName ?? ''}` : ''],
      ['街道意见', call.word ?? ''],
      ['结果', `${CALL_STATE_WORDS[call.state].zh}　${moment(call.endedAt)}`.trim()],
    ] as const;
    const photos = files.filter(isPhoto);
    return [
      { kind: 'heading', text: `${from?.name ?? ''} 呼叫 ${to?.name ?? ''}` },
      { kind: 'facts', rows: rows.filter(([, text]) => text !== '') },
      ...(photos.length > 0 ? [{ kind: 'photos' as const, pairs: this.sideBySide(photos) }] : []),
      ...(files.length > 0 ? [listOf(files)] : []),
    ];
  }

  private sideBySide(photos: readonly EvidenceFileRow[]): PicturePair[] {
    const pictures = photos.map((file): FilePicture => ({
      open: () => this.pictures.display(file),
      caption: `答复照片　上传 ${moment(file.uploadedAt)}`,
    }));
    return pictures.flatMap((one, at): PicturePair[] => {
      if (at % 2 === 1) return [];
      const next = pictures[at + 1];
      return [next ? [one, next] : [one]];
    });
  }
}

function listOf(files: readonly EvidenceFileRow[]): FileBlock {
  const columns = [
    { heading: '名称', width: 6 },
    { heading: '提交', width: 5 },
    { heading: '原件 SHA-256', width: 9 },
  ];
  const rows = files.map((file) => [
    file.name,
    `${file.uploadedByName}\n${moment(file.uploadedAt)}`,
    { verbatim: file.sha256 },
  ]);
  return { kind: 'table', columns, rows };
}
