import type PDFDocument from 'pdfkit';
import { onDemand } from '../../../platform/libraries/on-demand.js';
import type { PdfFont } from '../../../platform/documents/pdf-font.js';
import { wrapText } from './wrap-text.js';

const pdfkit = onDemand<typeof PDFDocument>('pdfkit');

const MM = 72 / 25.4;
export const mm = (length: number): number => length * MM;

/** A4 as GB/T 9704 sets it: 37 mm above, 28 mm left, 156 by 225 mm of text. */
export const LEFT = mm(28);
export const TOP = mm(37);
export const BOTTOM = mm(297 - 35);
export const TEXT_WIDTH = mm(156);
const PADDING = 5;
/** Chinese letters of this font stand a little low in their box. */
const RISE = 0.18;

export interface PdfCell {
  text: string;
  width: number;
  font?: 'body' | 'bold';
  size: number;
  align?: 'left' | 'center';
}

/** A4 pages with text and ruled rows, drawn from top to bottom. */
export class PdfPage {
  protected readonly doc: PDFKit.PDFDocument;
  private readonly widths = new Map<string, number>();
  protected y = TOP;

  constructor(font: PdfFont, title: string) {
    this.doc = new (pdfkit())({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      info: { Title: title, Creator: '督办' },
    });
    this.doc.registerFont('body', font.body.file, font.body.face);
    this.doc.registerFont('bold', font.bold.file, font.bold.face);
  }

  newPage(): void {
    this.doc.addPage();
    this.y = TOP;
  }

  /** A line of its own over the whole width. */
  text(
    text: string,
    {
      size,
      font = 'body',
      align = 'left',
      gap = 0,
    }: { size: number; font?: 'body' | 'bold'; align?: 'left' | 'center' | 'right'; gap?: number },
  ): void {
    for (const line of wrapText(text, TEXT_WIDTH, (one) => this.widthOf(one, size, font))) {
      const height = lineHeight(size);
      if (this.y + height > BOTTOM) this.newPage();
      const free = TEXT_WIDTH - this.widthOf(line, size, font);
      const x = LEFT + (align === 'center' ? free / 2 : align === 'right' ? free : 0);
      this.draw(line, x, this.y, size, font);
      this.y += height;
    }
    this.y += gap;
  }

  /** A ruled row; what does not fit goes on over the page, under the same first cell. */
  row(cells: readonly PdfCell[], leastHeight = mm(9)): void {
    const wrapped = cells.map((cell) => ({
      cell,
      height: lineHeight(cell.size),
      lines: wrapText(cell.text, cell.width - 2 * PADDING, (one) =>
        this.widthOf(one, cell.size, cell.font ?? 'body'),
      ),
    }));
    const label = [...wrapped[0]!.lines];
    for (;;) {
      const needed = Math.max(
        leastHeight,
        ...wrapped.map(({ lines, height }) => lines.length * height + 2 * PADDING),
      );
      const room = BOTTOM - this.y;
      if (needed <= room) return this.box(wrapped, needed);
      const splits = room > 4 * Math.max(...wrapped.map(({ height }) => height)) && needed > mm(40);
      if (splits) {
        this.box(
          wrapped.map((one) => ({
            ...one,
            lines: one.lines.splice(0, Math.floor((room - 2 * PADDING) / one.height)),
          })),
          room,
        );
        wrapped[0]!.lines = [...label];
      }
      this.newPage();
    }
  }

  /** The file, with page numbers under every page. */
  async end(): Promise<Buffer> {
    this.numberPages();
    const chunks: Buffer[] = [];
    this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise<void>((resolve, reject) => this.doc.on('end', resolve).on('error', reject));
    this.doc.end();
    await ended;
    return Buffer.concat(chunks);
  }

  protected numberPages(): void {
    const { count } = this.doc.bufferedPageRange();
    for (let at = 0; at < count; at += 1) {
      this.doc.switchToPage(at);
      const words = `— ${at + 1} —`;
      this.draw(words, (this.doc.page.width - this.widthOf(words, 14, 'body')) / 2, mm(270), 14, 'body');
    }
  }

  private box(
    cells: readonly { cell: PdfCell; height: number; lines: readonly string[] }[],
    height: number,
  ): void {
    let x = LEFT;
    for (const { cell, height: line, lines } of cells) {
      this.doc.lineWidth(0.75).rect(x, this.y, cell.width, height).stroke();
      let y = this.y + (height - lines.length * line) / 2;
      for (const one of lines) {
        const free = cell.width - 2 * PADDING - this.widthOf(one, cell.size, cell.font ?? 'body');
        this.draw(
          one,
          x + PADDING + (cell.align === 'center' ? free / 2 : 0),
          y,
          cell.size,
          cell.font ?? 'body',
        );
        y += line;
      }
      x += cell.width;
    }
    this.y += height;
  }

  protected draw(text: string, x: number, y: number, size: number, font: 'body' | 'bold'): void {
    if (text === '') return;
    this.doc.font(font).fontSize(size);
    this.doc.text(text, x, y - size * RISE + (lineHeight(size) - size) / 2, { lineBreak: false });
  }

  /** Measured once for each character. */
  protected widthOf(text: string, size: number, font: 'body' | 'bold'): number {
    let width = 0;
    for (const char of text) {
      const key = font + char;
      let one = this.widths.get(key);
      if (one === undefined) {
        one = this.doc.font(font).fontSize(100).widthOfString(char) / 100;
        this.widths.set(key, one);
      }
      width += one * size;
    }
    return width;
  }
}

/** 23 points of leading for 16-point letters: an ordinary case stays on one page. */
export function lineHeight(size: number): number {
  return size * 1.45;
}
