import {
  AlignmentType,
  Footer,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
} from 'docx';

/** Sizes in half points, as GB/T 9704 sets official documents: 二号, 三号, 四号, and a table. */
export const SIZES = { title: 44, body: 32, small: 28, table: 24 } as const;

export const fonts = (eastAsia: string): IRunOptions['font'] => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
  hint: 'eastAsia',
});
export const FANGSONG = fonts('仿宋_GB2312');
export const HEITI = fonts('黑体');
export const XIAOBIAO = fonts('方正小标宋简体');

/** A4 less its margins is 156 mm wide. */
export const TEXT_MM = 156;
const MARGINS = { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' } as const;
const LEADING: Record<number, number> = {
  [SIZES.title]: 700,
  [SIZES.body]: 560,
  [SIZES.small]: 480,
  [SIZES.table]: 360,
};

/** A paragraph of the body, with the two characters that a Chinese one begins with unless it is `flush`. */
export function paragraph(
  text: string,
  {
    flush = false,
    run = {},
    ...more
  }: { flush?: boolean; run?: Partial<IRunOptions> } & IParagraphOptions = {},
): Paragraph {
  const size = Number(run.size ?? SIZES.body);
  return new Paragraph({
    spacing: { line: LEADING[size] ?? 560, lineRule: LineRuleType.EXACT },
    ...(flush ? {} : { indent: { firstLine: size * 20 } }),
    ...more,
    children: [new TextRun({ text, font: FANGSONG, size, ...run })],
  });
}

export const centred = (text: string, run: Partial<IRunOptions> = {}): Paragraph =>
  paragraph(text, { flush: true, run, alignment: AlignmentType.CENTER });

export const atRight = (text: string): Paragraph =>
  paragraph(text, { flush: true, alignment: AlignmentType.RIGHT });

/** A page of an official document, numbered at its foot. */
export function officialSection(children: ISectionOptions['children']): ISectionOptions {
  const run = { font: fonts('宋体'), size: SIZES.small };
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
  return {
    properties: { page: { size: { width: '210mm', height: '297mm' }, margin: MARGINS } },
    footers: { default: new Footer({ children: [number] }) },
    children,
  };
}
