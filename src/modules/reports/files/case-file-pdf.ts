import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import type { PdfFont } from '../../../platform/documents/pdf-font.js';
import type { FileBlock, FilePicture } from '../../../platform/documents/case-file-chapter.js';
import type { ComposedCaseFile } from '../application/compose-case-file.js';
import { chapterNumber } from '../domain/case-file.js';
import { onPaper } from './on-paper.js';
import { BOTTOM, LEFT, lineHeight, mm, PdfPage, TEXT_WIDTH } from './pdf-page.js';
import { drawForm } from './slip-pdf.js';
import { wrapText } from './wrap-text.js';

/** In points: 二号, 三号, 小四, 小五. */
const TITLE = 22;
const HEADING = 16;
const BODY = 12;
const SMALL = 9;
const LABEL = mm(28);
const GAP = mm(6);
const PICTURE = { width: (TEXT_WIDTH - GAP) / 2, height: mm(58) };
/** Bytes that may wait for the disk. */
const MOST_WAITING = 1024 * 1024;

type Of<Kind extends FileBlock['kind']> = Extract<FileBlock, { kind: Kind }>;

/** Writes the PDF of one case to a file; photo by photo, so that no more than one is held at a time. */
export async function writeCaseFilePdf(
  path: string,
  font: PdfFont,
  file: ComposedCaseFile,
  step: () => Promise<void>,
): Promise<void> {
  const pdf = new CaseFilePdf(path, font, file);
  try {
    await pdf.write(step);
  } catch (error) {
    pdf.abandon();
    throw error;
  }
}

class CaseFilePdf extends PdfPage {
  private readonly out: WriteStream;
  private readonly done: Promise<void>;
  private readonly contents: { title: string; page: number }[] = [];

  constructor(
    path: string,
    font: PdfFont,
    private readonly file: ComposedCaseFile,
  ) {
    super(font, `一案一档 ${file.name}`);
    this.out = createWriteStream(path, { mode: 0o600 });
    this.doc.pipe(this.out);
    this.done = finished(this.out);
    this.done.catch(() => undefined);
  }

  async write(step: () => Promise<void>): Promise<void> {
    this.cover();
    this.newPage();
    for (const { title, blocks } of this.file.chapters) {
      this.begin(title, blocks[0]?.kind === 'form');
      for (const block of blocks) await this.block(block, step);
      await this.drained();
    }
    this.tableOfContents();
    this.runningHeads();
    this.numberPages();
    this.doc.end();
    await this.done;
  }

  abandon(): void {
    this.out.destroy();
  }

  private cover(): void {
    const { title, facts, mark } = this.file.cover;
    this.newPage();
    this.text('', { size: TITLE, gap: mm(20) });
    this.text(title, { size: 36, font: 'bold', align: 'center', gap: mm(12) });
    if (mark) this.text(mark, { size: HEADING, font: 'bold', align: 'center', gap: mm(6) });
    this.facts(facts);
  }

  /** A form has a title of its own. */
  private begin(title: string, hasTitle: boolean): void {
    this.newPage();
    const numbered = `${chapterNumber(this.contents.length + 1)}、${title}`;
    this.contents.push({ title: numbered, page: this.doc.bufferedPageRange().count });
    this.doc.addNamedDestination(numbered);
    this.doc.outline.addItem(numbered);
    if (!hasTitle) this.text(numbered, { size: HEADING, font: 'bold', gap: mm(3) });
  }

  private async block(block: FileBlock, step: () => Promise<void>): Promise<void> {
    if (block.kind === 'heading') this.heading(String(block.text));
    if (block.kind === 'text') this.text(String(block.text), { size: BODY, gap: mm(3) });
    if (block.kind === 'facts') this.facts(block.rows as [string, string][]);
    if (block.kind === 'form') drawForm(this, block.sheet);
    if (block.kind === 'table') await this.table(block);
    if (block.kind === 'photos') await this.photos(block, step);
  }

  /** Never the last line of a page. */
  private heading(text: string): void {
    if (this.y + mm(30) > BOTTOM) this.newPage();
    this.text(text, { size: BODY, font: 'bold', gap: mm(1) });
  }

  private facts(rows: readonly (readonly [string, string])[]): void {
    for (const [label, text] of rows)
      this.row(
        [
          { text: label, width: LABEL, font: 'bold', size: BODY, align: 'center' },
          { text, width: TEXT_WIDTH - LABEL, size: BODY },
        ],
        mm(8),
      );
    this.y += mm(4);
  }

  private async table({ columns, rows }: Of<'table'>): Promise<void> {
    const whole = columns.reduce((sum, { width }) => sum + width, 0);
    const widths = columns.map(({ width }) => (TEXT_WIDTH * width) / whole);
    const size = SMALL + 1;
    const line = (cells: readonly string[], font: 'body' | 'bold'): void =>
      this.row(
        cells.map((text, at) => ({ text, width: widths[at]!, font, size })),
        mm(7),
      );
    const headings = columns.map(({ heading }) => heading);
    line(headings, 'bold');
    for (const row of rows) {
      if (this.y + mm(16) > BOTTOM) {
        this.newPage();
        line(headings, 'bold');
      }
      line(row as readonly string[], 'body');
      await breathe();
    }
    this.y += mm(4);
  }

  private async photos({ pairs }: Of<'photos'>, step: () => Promise<void>): Promise<void> {
    for (const pair of pairs) {
      if (this.y + PICTURE.height + mm(12) > BOTTOM) this.newPage();
      const top = this.y;
      for (const [at, picture] of pair.entries()) {
        if (picture === undefined) continue;
        await this.picture(picture, LEFT + at * (PICTURE.width + GAP), top);
        if (picture) await step();
      }
      this.y = top + PICTURE.height + mm(14);
      await this.drained();
    }
  }

  private async picture(picture: FilePicture | null, x: number, y: number): Promise<void> {
    const { width, height } = PICTURE;
    const bytes = picture && (await onPaper(picture.open()));
    if (bytes) this.doc.image(bytes, x, y, { fit: [width, height], align: 'center', valign: 'center' });
    else {
      this.doc.lineWidth(0.5).rect(x, y, width, height).stroke();
      const words = picture ? '照片读不出来，见清单' : '没有对应的照片';
      this.draw(words, x + (width - this.widthOf(words, SMALL, 'body')) / 2, y + height / 2, SMALL, 'body');
    }
    const caption = String(picture?.caption ?? '');
    const lines = wrapText(caption, width, (one) => this.widthOf(one, SMALL, 'body'));
    for (const [at, line] of lines.slice(0, 2).entries())
      this.draw(line, x, y + height + mm(1) + at * lineHeight(SMALL), SMALL, 'body');
  }

  private tableOfContents(): void {
    this.doc.switchToPage(1);
    this.y = mm(37);
    this.text('目　录', { size: TITLE, font: 'bold', align: 'center', gap: mm(8) });
    for (const { title, page } of this.contents) {
      const top = this.y;
      const [number, room] = [String(page), TEXT_WIDTH - this.widthOf(String(page), BODY, 'body')];
      const dots = Math.floor(
        (room - this.widthOf(title, BODY, 'body') - 12) / this.widthOf('.', BODY, 'body'),
      );
      this.draw(title, LEFT, top, BODY, 'body');
      this.draw(
        '.'.repeat(Math.max(0, dots)),
        LEFT + this.widthOf(title, BODY, 'body') + 6,
        top,
        BODY,
        'body',
      );
      this.draw(number, LEFT + room, top, BODY, 'body');
      this.doc.goTo(LEFT, top, TEXT_WIDTH, lineHeight(BODY), title);
      this.y += lineHeight(BODY) + mm(2);
    }
  }

  /** The number over every page, and what an internal file must say. */
  private runningHeads(): void {
    const { count } = this.doc.bufferedPageRange();
    const { mark } = this.file.cover;
    for (let at = 1; at < count; at += 1) {
      this.doc.switchToPage(at);
      this.draw(`一案一档　${this.file.number}`, LEFT, mm(24), SMALL, 'body');
      if (mark) this.draw(mark, LEFT + TEXT_WIDTH - this.widthOf(mark, SMALL, 'bold'), mm(24), SMALL, 'bold');
    }
  }

  private async drained(): Promise<void> {
    if (this.doc.readableLength > MOST_WAITING) await Promise.race([once(this.out, 'drain'), this.done]);
    await breathe();
  }
}
