import type { FormField, OfficialForm } from './official-forms.js';
import type { ReportLine } from './report-line.js';
import { CLOSURE_WORDS, VERDICT_WORDS } from './report-words.js';

const lines = (...parts: string[]): string => parts.filter(Boolean).join('\n');

/** 示例市 示例区: the last part is the county, what stands before it the city. */
function areaParts(area: string): { city: string; county: string } {
  const parts = area.split(/\s+/).filter(Boolean);
  return { city: parts.slice(0, -1).join(''), county: parts.at(-1) ?? '' };
}

/** Where a form has a column for stars, the star stands there, unless a remark has taken the place. */
function starsInColumn(line: ReportLine, form: OfficialForm): boolean {
  return !line.source.remark && form.columns.some(({ field }) => field === 'starRemark');
}

function numberOf(line: ReportLine, form: OfficialForm): string {
  const starred = line.isKeyCase && line.number !== '' && !starsInColumn(line, form);
  return starred ? `*${line.number}` : line.number;
}

/** What the cell of a case says in this column. */
export function formValue(
  field: FormField,
  line: ReportLine,
  serial: number,
  form: OfficialForm,
): string | number {
  switch (field) {
    case 'serial':
      return serial;
    case 'number':
      return numberOf(line, form);
    case 'area':
      return line.area || line.street;
    case 'city':
      return areaParts(line.area).city;
    case 'county':
      return areaParts(line.area).county || line.street;
    case 'verdict':
      return line.verdict ? VERDICT_WORDS[line.verdict].zh : '';
    case 'closure':
      return CLOSURE_WORDS[line.closure].zh;
    case 'handlingAndAccountability':
      return lines(line.handling, line.accountability);
    case 'starRemark':
      return line.isKeyCase && starsInColumn(line, form) ? '加星' : line.source.remark;
    case 'caseOfficer':
      return line.officer || line.source.caseOfficer;
    case 'remark':
    case 'handlingCategory':
    case 'closureBasis':
      return line.source[field];
    case 'blank':
      return '';
    default:
      return line[field];
  }
}
