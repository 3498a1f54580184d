import { existsSync } from 'node:fs';

/** A font file, and the face inside it where it holds several. */
export interface FontFace {
  file: string;
  face?: string;
}

export interface PdfFont {
  body: FontFace;
  /** For headings; the body again where there is no bolder one. */
  bold: FontFace;
}

const noto = (folder: string, family: 'Serif' | 'Sans'): PdfFont => ({
  body: { file: `${folder}/Noto${family}CJK-Regular.ttc`, face: `Noto${family}CJKsc-Regular` },
  bold: { file: `${folder}/Noto${family}CJK-Bold.ttc`, face: `Noto${family}CJKsc-Bold` },
});
const single = (file: string, face?: string): PdfFont => ({ body: { file, face }, bold: { file, face } });

/** Where systems keep fonts with Chinese characters, the ones most like a printed document first. */
const USUAL: readonly PdfFont[] = [
  noto('/usr/share/fonts/opentype/noto', 'Serif'),
  noto('/usr/share/fonts/noto-cjk', 'Serif'),
  noto('/usr/share/fonts/google-noto-serif-cjk-fonts', 'Serif'),
  noto('/usr/share/fonts/opentype/noto', 'Sans'),
  noto('/usr/share/fonts/noto-cjk', 'Sans'),
  noto('/usr/share/fonts/google-noto-sans-cjk-fonts', 'Sans'),
  single('/usr/share/fonts/truetype/arphic/uming.ttc', 'AR-PL-UMing-CN'),
  single('/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc', 'WenQuanYiZenHei'),
  single('/System/Library/Fonts/Supplemental/Songti.ttc', 'STSongti-SC-Regular'),
  single('C:/Windows/Fonts/simfang.ttf'),
  single('C:/Windows/Fonts/simsun.ttc', 'SimSun'),
];

/**
 * The font for Chinese in PDF files: the one that is set (`file`, or `file#face` for a collection), else a usual one;
 * null when there is none.
 */
export function findPdfFont(setting: string | undefined): PdfFont | null {
  const [file, face] = (setting ?? '').split('#');
  const found = (file ? [single(file, face)] : USUAL).find(({ body }) => existsSync(body.file));
  if (!found) return null;
  return { body: found.body, bold: existsSync(found.bold.file) ? found.bold : found.body };
}
