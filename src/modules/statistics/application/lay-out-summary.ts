import { addLine, officialSheet, type Head } from '../../../platform/documents/official-sheet.js';
import { wanYuanOf } from '../../accountability/index.js';
import { ratesOf, type SummaryFigures } from '../domain/summary.js';
import type { Summary } from './read-summary.js';
import { newWorkbook } from '../../../platform/libraries/exceljs.js';

type Cell = [heading: string, width: number, of: (figures: SummaryFigures) => string | number];

/** The columns of the national attachment in their order. */
const COLUMNS: readonly Cell[] = [
  ['来电（件）', 9, ({ phone }) => phone],
  ['来信（件）', 9, ({ letter }) => letter],
  ['其他（件）', 9, ({ otherWays }) => otherWays],
  ['受理合计（件）', 10, ({ received }) => received],
  ['交办（件）', 9, ({ handedOn }) => handedOn],
  ['已办结（件）', 9, ({ closed }) => closed],
  ['阶段性办结（件）', 11, ({ stageClosed }) => stageClosed],
  ['未办结（件）', 9, ({ open }) => open],
  ['办结率（%）', 9, (figures) => ratesOf(figures).done ?? '—'],
  ['属实（件）', 8, (figures) => figures.true],
  ['基本属实（件）', 9, ({ mostly }) => mostly],
  ['部分属实（件）', 9, ({ partly }) => partly],
  ['不属实（件）', 9, (figures) => figures.false],
  ['责令整改（家）', 9, ({ orderedToRectify }) => orderedToRectify],
  ['立案处罚（家）', 9, ({ penaltyCases }) => penaltyCases],
  ['罚款（万元）', 12, ({ fineFen }) => wanYuanOf(fineFen)],
  ['立案侦查（件）', 9, ({ criminalCases }) => criminalCases],
  ['行政拘留（人）', 9, ({ adminDetentions }) => adminDetentions],
  ['刑事拘留（人）', 9, ({ criminalDetentions }) => criminalDetentions],
  ['约谈（人）', 8, ({ talks }) => talks],
  ['问责（人）', 8, ({ accountability }) => accountability],
];

/** 边督边改情况汇总表 as a workbook: by batch with all up to it, and by street. */
export async function layOutSummary(
  { campaignName, batches, areas, total }: Summary,
  asOf: string,
): Promise<Buffer> {
  const book = newWorkbook();
  const heads = (first: string): Head[] => [
    [first, 20],
    ...COLUMNS.map(([heading, width]) => [heading, width] as const),
  ];
  const line = (name: string, figures: SummaryFigures): (string | number)[] => [
    name,
    ...COLUMNS.map(([, , of]) => of(figures)),
  ];
  const title = '边督边改情况汇总表';
  const note = [campaignName, `数据截至 ${asOf}`].filter(Boolean).join('　');
  const byBatch = officialSheet(book, '按批次', heads('批次'), title, note);
  for (const [at, { name, figures, upTo }] of batches.entries()) {
    addLine(byBatch, line(name ?? '未列批次', figures));
    if (at > 0) addLine(byBatch, line(`累计至${name ?? '全部'}`, upTo));
  }
  addLine(byBatch, line('合计', total));
  const byArea = officialSheet(book, '按街道', heads('行政区域'), title, note);
  for (const { name, figures } of areas) addLine(byArea, line(name ?? '街道不明', figures));
  addLine(byArea, line('合计', total));
  return Buffer.from(await book.xlsx.writeBuffer());
}
