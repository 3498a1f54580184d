import type { Page } from 'playwright-core';

/** A photograph of nothing: a drawn scene with its caption, as PNG; another caption is another file. */
export async function drawnPhoto(page: Page, caption: string, colour: string): Promise<Buffer> {
  const url = await page.evaluate(
    ([words, fill]) => {
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: 640, height: 480 });
      const pen = canvas.getContext('2d')!;
      pen.fillStyle = '#cfd8dc';
      pen.fillRect(0, 0, 640, 480);
      pen.fillStyle = fill!;
      pen.fillRect(80, 160, 480, 240);
      pen.fillStyle = '#17212f';
      pen.font = '32px sans-serif';
      pen.fillText(words!, 96, 120);
      return canvas.toDataURL('image/png');
    },
    [caption, colour],
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
