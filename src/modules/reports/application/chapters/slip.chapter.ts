import { Clock } from '../../../../kernel/clock.js';
import { UnitOfWork, type Reads } from '../../../../platform/database/unit-of-work.js';
import {
  CaseFileChapter,
  type ChapterSubject,
  type FileBlock,
  type FileChapter,
} from '../../../../platform/documents/case-file-chapter.js';
import type { Actor } from '../../../access/index.js';
import { slipSheet } from '../../domain/slip.js';
import { ComposeSlips } from '../compose-slips.js';
import { SlipNumbers } from '../slip-numbers.js';
import { WholeCases } from '../whole-cases.js';

/** The hand-over slip as it is printed; a case that was never dispatched has none. */
@CaseFileChapter(10)
export class SlipChapter implements FileChapter<Actor> {
  readonly title = '交办单';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: WholeCases,
    private readonly numbers: SlipNumbers,
    private readonly compose: ComposeSlips,
    private readonly clock: Clock,
  ) {}

  async blocks(reads: Reads, subject: ChapterSubject<Actor>): Promise<FileBlock[]> {
    const { line } = await this.cases.of(subject);
    const { id, campaignId, dispatchedAt, status } = line.row;
    if (!dispatchedAt || status === 'registered') return [];
    const given = await this.uow.run((tx) =>
      this.numbers.give(tx, [{ id, campaignId, dispatchedAt }], this.clock.now()),
    );
    const [slip] = await this.compose.run(reads, subject.reader, [line], given);
    const sheet = slipSheet(slip!);
    const rows = sheet.rows.map((row) =>
      row.map((cell) => (cell.label === '受理编号' ? { ...cell, verbatim: true as const } : cell)),
    ) as unknown as typeof sheet.rows;
    return [{ kind: 'form', sheet: { ...sheet, rows } }];
  }
}
