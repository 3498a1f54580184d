import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPdfFont } from './pdf-font.js';

describe('the font for PDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-font-'));
  const file = join(folder, 'song.ttc');
  writeFileSync(file, '');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is the one that is set, with its face', () => {
    expect(findPdfFont(file)).toEqual({ body: { file }, bold: { file } });
    expect(findPdfFont(`${file}#SongSC`)!.body).toEqual({ file, face: 'SongSC' });
  });
  it('is none when the one that is set is not there', () => expect(findPdfFont('/nowhere.ttf')).toBeNull());
});
