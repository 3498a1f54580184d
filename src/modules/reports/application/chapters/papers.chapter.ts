import type { Reads } from '../../../../platform/database/unit-of-work.js';
import {
  CaseFileChapter,
  type ChapterSubject,
  type FileBlock,
  type FileChapter,
} from '../../../../platform/documents/case-file-chapter.js';
import type { Actor } from '../../../access/index.js';
import { isPhoto } from '../../domain/photo-pairs.js';
import { moment } from '../../../../kernel/printed-moment.js';
import { WholeCases } from '../whole-cases.js';

/** 材料清单: photos and papers with their hashes, so that each can be proved to be the one that was handed in. */
@CaseFileChapter(95)
export class PapersChapter implements FileChapter<Actor> {
  readonly title = '照片和材料清单';

  constructor(private readonly cases: WholeCases) {}

  async blocks(_reads: Reads, subject: ChapterSubject<Actor>): Promise<FileBlock[]> {
    const { evidence } = await this.cases.of(subject);
    if (evidence.length === 0) return [];
    const columns = [
      { heading: '序号', width: 2 },
      { heading: '名称', width: 6 },
      { heading: '提交', width: 5 },
      { heading: '原件 SHA-256', width: 9 },
    ];
    const rows = evidence.map((file, at) => [
      String(at + 1),
      `${isPhoto(file) ? (file.kind === 'before' ? '整改前照片' : '整改后照片') : '材料'}\n${file.name}`,
      `${file.uploadedByName}\n${moment(file.uploadedAt)}`,
      { verbatim: file.sha256 },
    ]);
    return [{ kind: 'table', columns, rows }];
  }
}
