import { OfficialBook, type Head } from '../../../platform/documents/official-book.js';
import { wanYuanOf } from '../../accountability/index.js';
import { ratesOf, type SummaryFigures } from '../domain/summary.js';
import type { Summary } from './read-summary.js';

type Cell = [heading: string, width: number, of: (figures: SummaryFigures) => string | number];

/** The columns of the national attachment in their order. */
const COLUMNS: readonly Cell[] = [
  ['来电（件）', 7, ({ phone }) => phone],
  ['来信（件）', 7, ({ letter }) => letter],
  ['其他（件）', 7, ({ otherWays }) => otherWays],
  ['受理合计（件）', 8, ({ received }) => received],
  ['交办（件）', 7, ({ handedOn }) => handedOn],
  ['已办结（件）', 7, ({ closed }) => closed],
  ['阶段性办结（件）', 9, ({ stageClosed }) => stageClosed],
  ['未办结（件）', 7, ({ open }) => open],
  ['办结率（%）', 7, (figures) => figureOf(ratesOf(figures).done)],
  ['属实（件）', 6, (figures) => figures.true],
  ['基本属实（件）', 7, ({ mostly }) => mostly],
  ['部分属实（件）', 7, ({ partly }) => partly],
  ['不属实（件）', 7, (figures) => figures.false],
  ['责令整改（家）', 7, ({ orderedToRectify }) => orderedToRectify],
  ['立案处罚（家）', 7, ({ penaltyCases }) => penaltyCases],
  ['罚款（万元）', 10, ({ fineFen }) => figureOf(wanYuanOf(fineFen))],
  ['立案侦查（件）', 7, ({ criminalCases }) => criminalCases],
  ['行政拘留（人）', 7, ({ adminDetentions }) => adminDetentions],
  ['刑事拘留（人）', 7, ({ criminalDetentions }) => criminalDetentions],
  ['约谈（人）', 6, ({ talks }) => talks],
  ['问责（人）', 6, ({ accountability }) => accountability],
];

/** 边督边改情况汇总表 as a workbook: by batch with all up to it, and by street. */
export async function layOutSummary(
  { campaignName, batches, areas, total }: Summary,
  asOf: string,
): Promise<Buffer> {
  const book = new OfficialBook();
  const heads = (first: string): Head[] => [
    [first, 16],
    ...COLUMNS.map(([heading, width]) => [heading, width] as const),
  ];
  const line = (name: string, figures: SummaryFigures): (string | number)[] => [
    name,
    ...COLUMNS.map(([, , of]) => of(figures)),
  ];
  const title = '边督边改情况汇总表';
  const note = [campaignName, `数据截至 ${asOf}`].filter(Boolean).join('　');
  const byBatch = book.sheet({ name: '按批次', heads: heads('批次'), title, note });
  for (const [at, { name, figures, upTo }] of batches.entries()) {
    byBatch.line(line(name ?? '未列批次', figures));
    if (at > 0) byBatch.line(line(`累计至${name ?? '全部'}`, upTo));
  }
  byBatch.line(line('合计', total));
  const byArea = book.sheet({ name: '按街道', heads: heads('行政区域'), title, note });
  for (const { name, figures } of areas) byArea.line(line(name ?? '街道不明', figures));
  byArea.line(line('合计', total));
  return book.finish();
}

/** Stands with the other figures and can be reckoned with; a rate of nothing has none. */
const figureOf = (words: string | null): string | number => (words === null ? '—' : Number(words));
