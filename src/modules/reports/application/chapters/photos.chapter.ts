import type { Reads } from '../../../../platform/database/unit-of-work.js';
import {
  CaseFileChapter,
  type ChapterSubject,
  type FileBlock,
  type FileChapter,
  type FilePicture,
} from '../../../../platform/documents/case-file-chapter.js';
import type { Actor } from '../../../access/index.js';
import { Pictures, type EvidenceFileRow, type Surroundings } from '../../../evidence/index.js';
import { isPhoto, pairsOf } from '../../domain/photo-pairs.js';
import { moment } from '../../../../kernel/printed-moment.js';
import { WholeCases } from '../whole-cases.js';
import { whereTaken } from './where-taken.js';

/** 整改前后照片: side by side, place by place. */
@CaseFileChapter(90)
export class PhotosChapter implements FileChapter<Actor> {
  readonly title = '整改前后照片';

  constructor(
    private readonly cases: WholeCases,
    private readonly pictures: Pictures,
  ) {}

  async blocks(_reads: Reads, subject: ChapterSubject<Actor>): Promise<FileBlock[]> {
    const { evidence, line, around } = await this.cases.of(subject);
    const place = line.row.place ?? '';
    return pairsOf(evidence.filter(isPhoto)).flatMap(({ point, pairs }): FileBlock[] => [
      { kind: 'heading', text: point || place || '未注明点位' },
      {
        kind: 'photos',
        pairs: pairs.map(([before, after]) => [
          before && this.picture(before, point || place, around),
          after && this.picture(after, point || place, around),
        ]),
      },
    ]);
  }

  private picture(file: EvidenceFileRow, place: string, around: Surroundings): FilePicture {
    const when = file.takenAt ? `拍摄 ${moment(file.takenAt)}` : `上传 ${moment(file.uploadedAt)}`;
    const side = file.kind === 'before' ? '整改前' : '整改后';
    return {
      open: () => this.pictures.display(file),
      caption: [side, place, when, whereTaken(file, around)].filter(Boolean).join('　'),
    };
  }
}
