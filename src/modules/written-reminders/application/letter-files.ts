import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../../kernel/errors.js';
import { XLSX } from '../../../platform/documents/official-book.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import type { MailFile } from '../../notices/index.js';
import { periodWords } from '../domain/fill-letter.js';
import { letterPaper } from '../files/letter-paper.js';
import { listWorkbook } from '../files/list-workbook.js';
import { withoutPaper } from '../files/without-paper.js';
import { Letters } from '../persistence/letters.repository.js';
import { WrittenReminderRunRow } from '../persistence/written-reminder-run.entity.js';
import type { WrittenReminderRow } from '../persistence/written-reminder.entity.js';

/** The library of Word documents is read with the first of them, not with the start. */
const wordDocuments = () => import('../files/letters-docx.js');

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a letter is printed from: made of the frozen rows, the same in a year. */
@Injectable()
export class LetterFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly letters: Letters,
  ) {}

  /** Throws NotFoundError. */
  async one(actor: Actor, id: string, format: 'docx' | 'xlsx'): Promise<MailFile> {
    const { letter } = await this.letters.require(this.uow.reads, actor, 'written-reminder.read', id);
    return format === 'docx' ? this.docx(letter) : this.xlsx(letter);
  }

  /** All letters of a run that are not withdrawn, with the zero-complaint list; throws NotFoundError. */
  async all(actor: Actor, runId: string): Promise<MailFile> {
    requirePermission(actor, 'written-reminder.manage');
    const run = await this.uow.reads.findOneBy(WrittenReminderRunRow, { id: runId });
    if (!run) throw new NotFoundError();
    const letters = await this.letters.ofRun(this.uow.reads, runId);
    const papers = letters.filter(({ status }) => status !== 'withdrawn').map(letterPaper);
    const { lettersAsDocx } = await wordDocuments();
    const content = await lettersAsDocx(papers, withoutPaper(run));
    const period = periodWords({ from: run.fromDay, to: run.toDay, batches: run.content.batches });
    return { name: safe(`书面提醒_${period}_${papers.length}份.docx`), mediaType: DOCX, content };
  }

  async docx(letter: WrittenReminderRow): Promise<MailFile> {
    const { lettersAsDocx } = await wordDocuments();
    const content = await lettersAsDocx([letterPaper(letter)], null);
    return { name: fileName('书面提醒', letter, 'docx'), mediaType: DOCX, content };
  }

  async xlsx(letter: WrittenReminderRow): Promise<MailFile> {
    const content = await listWorkbook(letterPaper(letter));
    return { name: fileName('附件清单', letter, 'xlsx'), mediaType: XLSX, content };
  }
}

const fileName = (what: string, { figures, number }: WrittenReminderRow, ending: string): string =>
  safe(`${[what, figures.street, number ?? '草稿'].join('_')}.${ending}`);

const safe = (name: string): string => name.replace(/[\\/:*?"<>|]/g, '-');
