import { fill, type Wording } from '../../../kernel/errors.js';
import type { SheetFinding } from '../../../kernel/sheet.js';
import { SHEET_WORDS } from '../../../kernel/sheet-words.js';
import type { FieldName } from './header-synonyms.js';

export type Severity = 'warning' | 'rejected';

/** One thing to tell about one row of the file. */
export interface RowFinding {
  /** Excel's row number; 0 for the file as a whole. */
  rowNumber: number;
  /** The heading of the source column; empty for the whole row. */
  column: string;
  field: FieldName | '';
  code: FindingCode;
  severity: Severity;
  message: Wording;
  details: Record<string, unknown>;
}

interface Rule extends Wording {
  severity: Severity;
}

function warnings<Code extends string>(words: Record<Code, Wording>): Record<Code, Rule> {
  const rules = Object.entries<Wording>(words).map(([code, said]) => [
    code,
    { severity: 'warning', ...said },
  ]);
  return Object.fromEntries(rules) as Record<Code, Rule>;
}

/** What can be said about a row. No sentence repeats personal data. */
const RULES = {
  ...warnings(SHEET_WORDS),
  'header.missing': {
    severity: 'rejected',
    zh: '前 10 行里没有找到表头。表头至少要有三个认识的列名，如受理编号、交办问题基本情况、是否属实。',
    en: 'No heading line among the first 10 lines. It needs at least three known headings, such as 受理编号, 交办问题基本情况, 是否属实.',
  },
  'number.missing': {
    severity: 'warning',
    zh: '没有受理编号，可以先导入，收到编号后再补。',
    en: 'There is no acceptance number; it can be imported and the number added later.',
  },
  'number.unparsed': {
    severity: 'warning',
    zh: '受理编号“{number}”不是认识的格式，按原文保存，请与来件核对。',
    en: 'The acceptance number "{number}" has no known format; it is kept as written. Compare it with the hand-over paper.',
  },
  'number.duplicate-in-file': {
    severity: 'rejected',
    zh: '受理编号“{number}”与本文件第 {firstRow} 行相同，请核对后只留一行或改正编号。',
    en: 'The acceptance number "{number}" is already in row {firstRow} of this file; keep one row or correct the number.',
  },
  'content.missing': {
    severity: 'rejected',
    zh: '没有交办问题内容，请在文件里补上后再导入。',
    en: 'The complaint text is missing; add it to the file and import again.',
  },
  'content.from-finding': {
    severity: 'warning',
    zh: '这种表没有交办问题一列，暂以调查核实情况代替，请补登来件原文。',
    en: 'This form has no complaint text; the finding stands in for it. Please add the original text.',
  },
  'verdict.unknown': {
    severity: 'warning',
    zh: '是否属实“{text}”不认识，先留空，请选定：属实、基本属实、部分属实、不属实。',
    en: 'The verdict "{text}" is not known and is left empty; choose true, mostly, partly or untrue.',
  },
  'closure.unknown': {
    severity: 'warning',
    zh: '是否办结“{text}”不认识，按未办结处理。',
    en: 'The closure word "{text}" is not known; the case counts as open.',
  },
  'closure.claimed': {
    severity: 'warning',
    zh: '文件写明“{text}”，在本系统核查通过之前仍算未办结。',
    en: 'The file says "{text}"; the case stays open here until it is verified.',
  },
  'type.unknown': {
    severity: 'warning',
    zh: '污染类型“{text}”不能直接归类，暂归“其他”，请选定。',
    en: 'The pollution type "{text}" has no medium of its own; filed under "other", please choose.',
  },
  'channel.unknown': {
    severity: 'warning',
    zh: '来源渠道“{text}”不认识，先留空。',
    en: 'The channel "{text}" is not known and is left empty.',
  },
  'out-of-scope': {
    severity: 'warning',
    zh: '文件写明不予受理或与生态环境无关，按“不属于范围”登记，请确认。',
    en: 'The file says it was not accepted or is no environmental matter; registered as out of scope, please confirm.',
  },
  'repeat.mentioned': {
    severity: 'warning',
    zh: '文中说与 {number} 是同一问题，请确认是否关联为重复件。',
    en: 'The text calls it the same matter as {number}; confirm whether to link it as a repeat.',
  },
  'personal-data.found': {
    severity: 'warning',
    zh: '文中疑有个人信息（{kindsZh}），公开和交办前请遮盖。',
    en: 'The text seems to hold personal data ({kindsEn}); black it out before dispatch and publication.',
  },
  'street.several': {
    severity: 'warning',
    zh: '涉及 {streets}，请确定主办和协办，或者拆分。',
    en: 'It names {streets}; decide who leads and who assists, or split it.',
  },
  'street.unknown': {
    severity: 'warning',
    zh: '文中没有找到本区的街道，请在交办前选定主办单位。',
    en: 'No street of the district is named; choose the lead unit before dispatch.',
  },
  'number.too-long': {
    severity: 'rejected',
    zh: '受理编号超过 {limit} 个字符，请核对这一格是否填错了列。',
    en: 'The acceptance number has more than {limit} characters; check whether the cell belongs to another column.',
  },
  'text.shortened': {
    severity: 'warning',
    zh: '这一格超过 {limit} 字，台账只取前 {limit} 字，全文留在来件原表里。',
    en: 'The cell has more than {limit} characters; the ledger takes the first {limit}, the source row keeps them all.',
  },
  'field.changed': {
    severity: 'warning',
    zh: '与台账不同。台账：“{before}”；文件：“{after}”。选“用新值”才会改台账。',
    en: 'Differs from the ledger. Ledger: "{before}"; file: "{after}". The ledger changes only if you take the new value.',
  },
  'case.like': {
    severity: 'warning',
    zh: '与 {number} 相似 {percent}%，请比对是不是同一件事。',
    en: '{percent}% like {number}; compare whether it is the same matter.',
  },
  'case.like-settled': {
    severity: 'warning',
    zh: '与已办结的 {number} 相似 {percent}%，可能是办结后重复。',
    en: '{percent}% like {number}, which is closed; it may have come back.',
  },
  'case.edited-since': {
    severity: 'warning',
    zh: '{by}在试运行之后改过这一件，没有用文件里的新值，请打开该件核对。',
    en: '{by} changed this case after the dry run; the values of the file were not taken over. Open it and compare.',
  },
  'sheet.others': {
    severity: 'warning',
    zh: '读了工作表“{sheet}”；没有读：{others}（里面没有找到表头，或已选择不读）。',
    en: 'The sheet "{sheet}" was read; not read: {others} (no heading line in them, or left out on purpose).',
  },
  'sheet.several': {
    severity: 'warning',
    zh: '文件里有几张表带表头，都读了：{sheets}。行号从第一张表接着往下数。',
    en: 'Several sheets have a heading line and all were read: {sheets}. Row numbers run on from the first sheet.',
  },
  'sheet.hidden': {
    severity: 'warning',
    zh: '工作表“{sheets}”在文件里是隐藏的，照样读了。如果不该导入，请选择不读这张表。',
    en: 'The sheet "{sheets}" is hidden in the file and was read all the same. Leave it out if it does not belong here.',
  },
  'columns.unknown': {
    severity: 'warning',
    zh: '不认识的列：{columns}。内容原样留在来件原表里；如果有用，请给它指定字段。',
    en: 'Columns nobody knows here: {columns}. Their text is kept with the source row; map them to a field if they matter.',
  },
  'column.guessed': {
    severity: 'warning',
    zh: '“{header}”这一列暂按“{zh}”来读，请核对。',
    en: 'The column "{header}" is read as "{en}" for now; please check.',
  },
  'row.joined': {
    severity: 'warning',
    zh: '第 {lines} 行与本行的编号是同一个合并单元格，已并成一件，请核对。',
    en: 'Row {lines} shares its merged number cell with this row; they were joined into one case, please check.',
  },
  'number.scientific': {
    severity: 'warning',
    zh: '受理编号“{number}”是科学计数法，后面几位已经丢失。请在原表里改成文本格式，重新导出后再导入。',
    en: 'The acceptance number "{number}" is in scientific notation and has lost its last digits. Make the column text in the source and export it again.',
  },
  'file.seen': {
    severity: 'warning',
    zh: '同一个文件已在 {at} 由{by}提交过。',
    en: 'The same file was committed at {at} by {by}.',
  },
  'import.committed': {
    severity: 'warning',
    zh: '这次导入已在 {at} 提交过，没有再写入。',
    en: 'This import was committed at {at} already; nothing was written again.',
  },
  'total.mismatch': {
    severity: 'warning',
    zh: '合计行写 {stated} 件，文件里有 {counted} 件，请核对。',
    en: 'The total line says {stated} cases, the file holds {counted}; please compare.',
  },
} satisfies Record<string, Rule>;

export type FindingCode = keyof typeof RULES;

/** Where a finding belongs. */
export interface FindingPlace {
  rowNumber: number;
  column?: string;
  field?: FieldName | '';
}

/** A finding with its sentence filled in; `severity` only where it differs from the usual one. */
export function finding(
  code: FindingCode,
  { rowNumber, column = '', field = '' }: FindingPlace,
  details: Record<string, unknown> = {},
  severity: Severity = RULES[code].severity,
): RowFinding {
  const { zh, en } = RULES[code];
  return { rowNumber, column, field, code, severity, message: fill({ zh, en }, details), details };
}

/** What the reader told of a file or a sheet, as findings of the import. */
export const ofSheet = (findings: readonly SheetFinding[]): RowFinding[] =>
  findings.map(({ code, details }) => finding(code, { rowNumber: 0 }, details));
