import type { Wording } from './errors.js';

/** What a reader of sheets tells about a file, a sheet or a cell that it could read. No sentence repeats what a cell says. */
export const SHEET_WORDS = {
  'file.other-kind': {
    zh: '文件名写的是 .{extension}，内容其实是{zh}，已按内容读取。',
    en: 'The file is named .{extension} but is really {en}; it was read as what it is.',
  },
  'rows.hidden': {
    zh: '工作表“{sheet}”里有 {count} 行是隐藏的（第 {rows} 行），照样读了，请看一看该不该导入。',
    en: '{count} row(s) of the sheet "{sheet}" are hidden (row {rows}) and were read all the same; check whether they belong here.',
  },
  'formulas.kept': {
    zh: '工作表“{sheet}”里有 {count} 格是公式（{cells}），读的是文件里存的结果，没有重新计算。',
    en: '{count} cell(s) of the sheet "{sheet}" are formulas ({cells}); the stored results were read, nothing was calculated.',
  },
  'links.cut': {
    zh: '工作表“{sheet}”引用了别的工作簿，没有去取；读的是文件里存的值，请核对是不是最新的。',
    en: 'The sheet "{sheet}" refers to other workbooks; they were not fetched, the stored values were read. Check that they are current.',
  },
  'cell.digits-lost': {
    zh: '这一格存成了超过 15 位的数字，Excel 已把末尾几位变成 0。请改成文本格式，按来件重新填写。',
    en: 'The cell holds a number of more than 15 digits, of which Excel has turned the last ones into 0. Make it text and type it again.',
  },
  'cell.formula-empty': {
    zh: '这一格是公式，文件里没有存结果，读不到值。请用 Excel 打开，保存后再导入，或改填数值。',
    en: 'The cell is a formula without a stored result, so there is no value. Open and save the file in Excel, or type the value.',
  },
  'cell.error': {
    zh: '这一格是出错的公式（{error}），请在文件里改正。',
    en: 'The cell is a formula that fails ({error}); correct it in the file.',
  },
} satisfies Record<string, Wording>;
