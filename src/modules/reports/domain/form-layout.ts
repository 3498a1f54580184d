import type { Day } from '../../../kernel/day.js';
import type { Channel } from '../../cases/domain/index.js';
import { longDay } from './chinese-dates.js';
import { formValue } from './form-value.js';
import type { FormField, OfficialForm } from './official-forms.js';
import { CHANNEL_WORDS } from './report-words.js';
import type { LayoutSection, TableLayout } from './table-layout.js';

/** What an official form has to know of its rows before the first one is written. */
export interface FormFacts {
  /** Null when the cases come from several batches. */
  batch: string | null;
  on: Day;
  /** In the order of the rows. */
  channels: readonly (Channel | null)[];
}

/** All of a form together stay readable on A3; a long text has room for some 800 characters in the highest row that Excel makes. */
const WIDTHS: Partial<Record<FormField, number>> = {
  serial: 2.5,
  number: 10,
  content: 24,
  area: 5.5,
  city: 5.5,
  county: 5.5,
  place: 12,
  types: 5,
  finding: 32,
  verdict: 4,
  closureGoal: 10,
  handling: 30,
  handlingAndAccountability: 34,
  closure: 4,
  accountability: 7,
  handlingCategory: 6,
  remark: 7,
  starRemark: 5,
  caseOfficer: 10,
  blank: 20,
};
const ORDINALS = '一二三四五六七八九十';

/** The order of the headings 来电, 来信 … on a list by channel. */
export const CHANNEL_ORDER: readonly (Channel | null)[] = ['PHONE', 'LETTER', 'WECHAT', 'OTHER', null];

export function formLayout(form: OfficialForm, facts: FormFacts): TableLayout {
  const starred = form.columns.some(({ field }) => field === 'number');
  const several = form.columns.some(({ field }) => field === 'types');
  const notes = [
    several && '部分举报件涉及多个污染类型，各类型件数之和可能大于合计数',
    starred && '“*”为重点关注件',
  ].filter(Boolean);
  return {
    sheetName: form.byChannel ? '转办清单' : '一览表',
    title: [form.title, `（${[facts.batch, longDay(facts.on)].filter(Boolean).join(' ')}）`],
    columns: form.columns.map(({ heading, field }) => ({
      heading,
      width: WIDTHS[field] ?? 9,
      value: (line, serial) => formValue(field, line, serial, form),
    })),
    sections: form.byChannel ? sectionsOf(facts.channels) : [],
    foot: [`合计：${facts.channels.length}件`, ...(notes.length > 0 ? [`注：${notes.join('；')}。`] : [])],
  };
}

function sectionsOf(channels: readonly (Channel | null)[]): LayoutSection[] {
  const counted = CHANNEL_ORDER.map((channel) => ({
    words: channel ? CHANNEL_WORDS[channel].zh : '渠道不明',
    rows: channels.filter((one) => one === channel).length,
  })).filter(({ rows }) => rows > 0);
  return counted.map(({ words, rows }, at) => ({ heading: `${ORDINALS[at]}、${words}（${rows}件）`, rows }));
}
