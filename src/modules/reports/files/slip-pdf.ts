import { setImmediate as breathe } from 'node:timers/promises';
import type { PdfFont } from '../../../platform/documents/pdf-font.js';
import type { SlipCover } from '../domain/slip-cover.js';
import type { SlipSheet } from '../domain/slip.js';
import { mm, PdfPage, TEXT_WIDTH } from './pdf-page.js';

/** In points: 二号, 三号, 四号. */
const TITLE = 22;
const BODY = 16;
const SMALL = 14;
const LABEL = mm(24);
const VALUE = mm(54);
const COVER = [13, 36, 43, 38, 26].map(mm);

/** Slips as a PDF document, each on a page of its own. */
export async function slipsAsPdf(
  font: PdfFont,
  cover: SlipCover | null,
  sheets: readonly SlipSheet[],
): Promise<Buffer> {
  const page = new PdfPage(font, '交办单');
  if (cover) drawCover(page, cover);
  for (const sheet of sheets) {
    page.newPage();
    drawForm(page, sheet);
    await breathe();
  }
  return page.end();
}

/** A form with its labels left and its text right, from where the page stands. */
export function drawForm(page: PdfPage, sheet: SlipSheet): void {
  page.text(sheet.title, { size: TITLE, font: 'bold', align: 'center', gap: 6 });
  if (sheet.banner) page.text(sheet.banner, { size: SMALL, font: 'bold', align: 'center', gap: 4 });
  for (const row of sheet.rows) {
    const wide = row.length === 1;
    page.row(
      row.flatMap(({ label, text, main }) => [
        { text: label, width: LABEL, font: 'bold' as const, size: SMALL, align: 'center' as const },
        { text, width: wide ? TEXT_WIDTH - LABEL : VALUE, size: main ? BODY : SMALL },
      ]),
    );
  }
  page.text('', { size: 4 });
  page.text(sheet.signature, { size: BODY, align: 'right' });
}

function drawCover(page: PdfPage, cover: SlipCover): void {
  const size = 11;
  page.newPage();
  page.text(cover.title, { size: TITLE, font: 'bold', align: 'center' });
  page.text(cover.subtitle, { size: SMALL, align: 'center', gap: 6 });
  page.row(
    cover.headings.map((text, at) => ({ text, width: COVER[at]!, font: 'bold', size, align: 'center' })),
    mm(8),
  );
  for (const { unit, rows } of cover.groups) {
    page.row([{ text: unit, width: TEXT_WIDTH, font: 'bold', size }], mm(8));
    for (const row of rows)
      page.row(
        row.map((text, at) => ({ text, width: COVER[at]!, size })),
        mm(8),
      );
  }
}
