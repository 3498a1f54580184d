import type { Page } from 'playwright-core';

/** A photograph of nothing: a drawn scene with its caption, as PNG; another caption is another file. */
export async function drawnPhoto(page: Page, caption: string, colour: string): Promise<Buffer> {
  const easel = await page.context().newPage();
  await easel.setContent(
    `<body style="margin:0;background:#cfd8dc"><h1>${caption}</h1><div style="height:200px;background:${colour}">`,
  );
  const photo = await easel.screenshot({ clip: { x: 0, y: 0, width: 320, height: 240 } });
  await easel.close();
  return photo;
}
