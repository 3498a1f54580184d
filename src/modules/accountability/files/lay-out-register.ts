import { OfficialBook, type Head } from '../../../platform/documents/official-book.js';
import { MEASURES, type MeasureKind } from '../../cases/index.js';
import type { Register, RegisterLine } from '../application/read-register.js';
import { sumUp, type CountedLine, type Figure } from '../domain/count-measures.js';
import { yuanOf } from '../domain/money.js';

type Cell = string | number;
type Column = readonly [...Head, of: (line: RegisterLine, at: number) => Cell];

const TITLE = '问责处罚情况登记表';

/** The register as a workbook: its rows, and the sums of each kind in its own unit. */
export async function layOutRegister(register: Register, asOf: string): Promise<Buffer> {
  const book = new OfficialBook();
  const note = [register.conditions, `数据截至 ${asOf}`].filter(Boolean).join('　');
  const columns = columnsOf(register);
  const heads = columns.map(([heading, width]) => [heading, width] as const);
  const rows = book.sheet({ name: '登记表', heads, title: TITLE, note });
  await rows.lines(register.lines.map((line, at) => columns.map(([, , of]) => of(line, at))));
  const figures = figuresOf(register);
  const total = sumUp(register.lines);
  for (const { figure, name, unit } of figures)
    rows.line(['', '合计', name, amountOf(total, figure), unit, ...columns.slice(5).map(() => '')]);
  sums(book, register, figures, note);
  return book.finish();
}

function columnsOf({ streets, kinds, links, seesNames }: Register): readonly Column[] {
  const street = new Map(streets.map(({ id, name }) => [id, name]));
  const about = new Map(kinds.map(({ key, about: of }) => [key, of]));
  const isHidden = ({ entry }: RegisterLine): boolean =>
    about.get(entry?.kind ?? '') === 'person' && !seesNames;
  const belongs = ({ entryId, caseId, title }: RegisterLine): string =>
    entryId ? (links.get(entryId) ?? []).map((link) => link.title).join('；') : caseId ? title : '';
  return [
    ['序号', 6, (_, at) => at + 1],
    ['日期', 12, ({ on }) => on],
    ['种类', 14, (line) => nameOf(line, kinds)],
    ['计入', 12, ({ figure, counted }) => printed(figure, counted)],
    ['单位', 6, ({ figure }) => unitOf(figure, kinds)],
    ['街道', 14, ({ streetId }) => street.get(streetId ?? '') ?? '区级或街道不明'],
    ['对象', 22, (line) => (isHidden(line) ? '' : (line.entry?.subject ?? ''))],
    ['决定机关', 20, ({ entry }) => entry?.body ?? '案件上报'],
    ['文号', 20, ({ entry }) => (seesNames ? (entry?.documentNo ?? '') : '')],
    ['所属案件、任务', 36, belongs],
    ['说明', 22, remarkOf],
  ];
}

/** Who counts it: a report and the register tell the same thing once. */
function remarkOf({ source, figure, counted, covered, mismatch }: RegisterLine): string {
  if (mismatch)
    return `对不上：上报 ${printed(figure, mismatch.reported)}，登记 ${printed(figure, mismatch.registered)}`;
  if (source === 'entry') return counted === 0 ? '已含在案件上报数内' : '';
  return covered > 0 ? `登记已具名 ${printed(figure, covered)}` : '';
}

interface FigureName {
  figure: Figure;
  name: string;
  unit: string;
}

/** Those that the rows have, the measures first. */
function figuresOf({ kinds, lines }: Register): FigureName[] {
  const found = sumUp(lines);
  const order = [...Object.keys(MEASURES), ...kinds.map(({ key }) => key)];
  return order
    .filter((figure, at) => found.has(figure) && order.indexOf(figure) === at)
    .map((figure) => ({ figure, name: figureName(figure, kinds), unit: unitOf(figure, kinds) }));
}

function sums(book: OfficialBook, register: Register, figures: readonly FigureName[], note: string): void {
  const heads: Head[] = [
    ['街道', 20],
    ...figures.map(({ name, unit }) => [`${name}（${unit}）`, 14] as const),
  ];
  const sheet = book.sheet({ name: '按街道合计', heads, title: TITLE, note });
  const line = (name: string, lines: readonly CountedLine[]): void => {
    const found = sumUp(lines);
    if (lines.length > 0) sheet.line([name, ...figures.map(({ figure }) => amountOf(found, figure))]);
  };
  const known = new Set(register.streets.map(({ id }) => id));
  for (const { id, name } of register.streets)
    line(
      name,
      register.lines.filter(({ streetId }) => streetId === id),
    );
  line(
    '区级或街道不明',
    register.lines.filter(({ streetId }) => !known.has(streetId ?? '')),
  );
  line('合计', register.lines);
}

const isMeasure = (figure: Figure): figure is MeasureKind => figure in MEASURES;
const unitOf = (figure: Figure, kinds: Register['kinds']): string =>
  isMeasure(figure) ? MEASURES[figure].unit : (kinds.find(({ key }) => key === figure)?.unit ?? '');
const figureName = (figure: Figure, kinds: Register['kinds']): string =>
  isMeasure(figure) ? MEASURES[figure].zh : (kinds.find(({ key }) => key === figure)?.name ?? figure);
const nameOf = ({ figure, kindName }: RegisterLine, kinds: Register['kinds']): string =>
  figure === 'FINE' || !kindName ? figureName(figure, kinds) : kindName;
/** A fine is a number of Excel in 元; two decimals fit into it exactly enough to be printed as they were typed. */
const printed = (figure: Figure, n: number): Cell => (figure === 'FINE' ? Number(yuanOf(n)) : n);
const amountOf = (sum: ReadonlyMap<Figure, number>, figure: Figure): Cell =>
  printed(figure, sum.get(figure) ?? 0);
