import type { Wording } from '../../../kernel/errors.js';

/** What a column of an official form holds. */
export type FormField =
  | 'serial'
  | 'number'
  | 'content'
  | 'area'
  | 'city'
  | 'county'
  | 'place'
  | 'types'
  | 'finding'
  | 'verdict'
  | 'closureGoal'
  | 'handling'
  | 'handlingAndAccountability'
  | 'closure'
  | 'accountability'
  | 'remark'
  | 'starRemark'
  | 'handlingCategory'
  | 'caseOfficer'
  | 'closureBasis'
  | 'blank';

export interface FormColumn {
  heading: string;
  field: FormField;
}

export const FORM_IDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'] as const;
export type FormId = (typeof FORM_IDS)[number];

export interface OfficialForm {
  id: FormId;
  name: Wording;
  title: string;
  columns: readonly FormColumn[];
  /** The rows stand under headings 来电, 来信, each counted from 1. */
  byChannel?: true;
}

const PUBLIC_TITLE = '群众信访举报转办和边督边改公开情况一览表';

const column = (heading: string, field: FormField): FormColumn => ({ heading, field });
const SERIAL = column('序号', 'serial');
const NUMBER = column('受理编号', 'number');
const CONTENT = column('交办问题基本情况', 'content');
const AREA = column('行政区域', 'area');
const TYPES = column('污染类型', 'types');
const FINDING = column('调查核实情况', 'finding');
const VERDICT = column('是否属实', 'verdict');
const HANDLING = column('处理和整改情况', 'handling');
const CLOSURE = column('是否办结', 'closure');
const PUNISHED = column('责任人被处理情况', 'accountability');
const HELD_TO_ACCOUNT = column('问责情况', 'accountability');
const REMARK = column('备注', 'remark');

/** The forms seen in public since 2017, column by column; a new round is a new row here. */
export const OFFICIAL_FORMS: readonly OfficialForm[] = [
  {
    id: 'A',
    name: { zh: '第三轮一览表（2023 年起）', en: 'Round 3 list (from 2023)' },
    title: PUBLIC_TITLE,
    columns: [
      SERIAL,
      NUMBER,
      CONTENT,
      AREA,
      column('问题类型', 'types'),
      FINDING,
      VERDICT,
      column('办结目标', 'closureGoal'),
      HANDLING,
      CLOSURE,
      PUNISHED,
    ],
  },
  {
    id: 'B',
    name: { zh: '省级一览表（2021—2024 年）', en: 'Provincial list (2021–2024)' },
    title: PUBLIC_TITLE,
    columns: [SERIAL, NUMBER, CONTENT, AREA, TYPES, FINDING, VERDICT, HANDLING, CLOSURE, PUNISHED],
  },
  {
    id: 'C',
    name: { zh: '第二轮一览表（2019—2021 年）', en: 'Round 2 list (2019–2021)' },
    title: PUBLIC_TITLE,
    columns: [SERIAL, NUMBER, CONTENT, AREA, TYPES, FINDING, VERDICT, HANDLING, HELD_TO_ACCOUNT, REMARK],
  },
  {
    id: 'D',
    name: { zh: '“回头看”一览表（2018 年）', en: 'Look-back list (2018)' },
    title: PUBLIC_TITLE,
    columns: [
      SERIAL,
      NUMBER,
      column('举报内容', 'content'),
      column('举报地点', 'place'),
      TYPES,
      FINDING,
      VERDICT,
      HANDLING,
      HELD_TO_ACCOUNT,
    ],
  },
  {
    id: 'E',
    name: { zh: '带处理类别的一览表（2017 年）', en: 'List with category of handling (2017)' },
    title: PUBLIC_TITLE,
    columns: [
      SERIAL,
      NUMBER,
      CONTENT,
      AREA,
      TYPES,
      FINDING,
      VERDICT,
      column('处理类别', 'handlingCategory'),
      HANDLING,
      PUNISHED,
    ],
  },
  {
    id: 'F',
    name: { zh: '内部办理表（2017 年，含办案人）', en: 'Internal list with case officer (2017)' },
    title: '群众信访举报件办理情况表',
    columns: [
      SERIAL,
      NUMBER,
      CONTENT,
      AREA,
      TYPES,
      FINDING,
      VERDICT,
      HANDLING,
      HELD_TO_ACCOUNT,
      column('备注（是否加星）', 'starRemark'),
      column('办案人（姓名、单位及职务、手机号）', 'caseOfficer'),
      CLOSURE,
      column('符合办结条件', 'closureBasis'),
    ],
  },
  {
    id: 'G',
    name: { zh: '不含举报内容的一览表（2021 年）', en: 'List without the complaint text (2021)' },
    title: PUBLIC_TITLE,
    columns: [
      SERIAL,
      column('举报地市', 'city'),
      column('举报县区', 'county'),
      NUMBER,
      TYPES,
      VERDICT,
      FINDING,
      HANDLING,
      HELD_TO_ACCOUNT,
    ],
  },
  {
    id: 'H',
    name: { zh: '不含编号的一览表（2021 年）', en: 'List without numbers (2021)' },
    title: PUBLIC_TITLE,
    columns: [
      SERIAL,
      CONTENT,
      column('涉及区县及部门', 'area'),
      FINDING,
      VERDICT,
      column('处理处罚和问责情况', 'handlingAndAccountability'),
      REMARK,
    ],
  },
  {
    id: 'I',
    name: { zh: '转办清单（2017 年）', en: 'Hand-over list (2017)' },
    title: '群众信访举报转办清单',
    columns: [
      SERIAL,
      AREA,
      CONTENT,
      TYPES,
      column('调查核实情况', 'blank'),
      column('处理和整改情况', 'blank'),
    ],
    byChannel: true,
  },
];

export function formOf(id: FormId): OfficialForm {
  return OFFICIAL_FORMS.find((form) => form.id === id)!;
}

/** The form that a campaign of that kind publishes today; a proposal, the officer may choose another. */
export function proposedForm(campaign: { level: string; kind: string; year: number }): FormId {
  if (campaign.year >= 2023) return campaign.level === 'central' ? 'A' : 'B';
  if (campaign.year >= 2019) return campaign.level === 'central' ? 'C' : 'B';
  return campaign.kind === 'lookback' ? 'D' : 'E';
}
