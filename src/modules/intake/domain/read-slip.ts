import type { Day } from '../../../kernel/day.js';
import { parseAcceptanceNumber, type Channel } from '../../cases/domain/index.js';
import { readBatchTitle } from './batch-title.js';
import { fieldOf } from './heading-field.js';
import type { FieldName } from './header-synonyms.js';
import { parseChannel } from './row-values.js';
import { findComplainant } from './slip-contact.js';
import { halfWidth, squash } from './text.js';

/** What a hand-over slip says, as far as it is written on it. */
export interface Slip {
  acceptanceNo: string | null;
  batchLabel: string | null;
  channel: Channel | null;
  isKeyCase: boolean;
  isSupplement: boolean;
  /** The day of the hand-over, where the slip says it. */
  handedOverOn: Day | null;
  /** The complaint itself, without the headings of the slip and without who complained. */
  content: string;
  place: string | null;
  /** Labels of the slip's own types, as written. */
  types: string;
  leadUnit: string;
  assistUnits: string;
  contact: { name: string | null; phone: string | null; address: string | null };
}

export const NUMBER =
  /(?<![0-9A-Za-z])[*★]?(?:[DX][2-9][A-Z]{2}20\d{6}\d{3,4}|[DX][1-8]\d{5}20\d{6}\d{3,4}|[DX]20\d{6}\d{3}|[信电]20\d{6}\d{3}|[A-Z]{2}[DX]20\d{6}\d{2}|WX20\d{7}|Z\d{5})[*★]?(?![0-9A-Za-z])/i;
export const BATCH =
  /(?:(?<!\p{Script=Han})[国省市区县])?第\s?[\d〇零一二三四五六七八九十百、,~-]{1,13}\s?批次?/u;
export const CHANNEL = /来电|来信|微信|其他途径/;
export const KEY = /重点(?:关注|件)|加星/;
const NOT_KEY = /非重点|不是重点|否/;
export const SUPPLEMENT = /补充办理|补充件|补充交办/;
/** Lines of a slip that are no part of the complaint before them. */
const ASIDE = /时限|期限|附件|签发|签收|移交|补充|是否/;
const HANDED_OVER = /^(?:移交|交办|转办)(?:日期|时间)$/;

const PEOPLE: readonly { field: 'name' | 'phone' | 'address'; label: RegExp }[] = [
  { field: 'name', label: /^(?:举报人|投诉人|来电人|来信人|信访人|反映人)(?:姓名)?$|^姓名$/ },
  {
    field: 'phone',
    label:
      /^(?:举报人|投诉人|来电人|信访人|反映人)?(?:联系)?(?:电话|手机|方式|号码|联系方式|电话号码)$|^来电号码$/,
  },
  { field: 'address', label: /^(?:举报人|投诉人|信访人|反映人)(?:住址|地址)$|^住址$/ },
];

interface Line {
  label: string;
  field: FieldName | null;
  person: 'name' | 'phone' | 'address' | null;
  value: string;
}

/** Reads a pasted slip, with labels line by line or as plain sentences; proposes, never decides. */
export function readSlip(text: string): Slip {
  const lines = labelled(text);
  const of = (field: FieldName): string => lines.find((line) => line.field === field)?.value.trim() ?? '';
  const person = (field: Line['person']): string | null =>
    lines.find((line) => line.person === field)?.value.trim() || null;
  const plain = halfWidth(text);
  const told = findComplainant(text);
  const number = of('acceptanceNo') || (NUMBER.exec(plain)?.[0] ?? '');
  const read = parseAcceptanceNumber(number);
  const batch = readBatchTitle(of('batchLabel')).label ?? read.batchLabel ?? readBatchTitle(text).label;
  const channelWord = of('channel') || (CHANNEL.exec(plain.slice(0, 60))?.[0] ?? '');
  const keyWord = of('keyFlag') || (lines.length === 0 ? plain.slice(0, 40) : '');
  return {
    acceptanceNo: number.trim() || null,
    batchLabel: batch && squash(batch),
    channel: parseChannel(channelWord).value ?? read.parsed?.channel ?? null,
    isKeyCase:
      read.isKeyCase ||
      (of('keyFlag') !== '' ? !NOT_KEY.test(keyWord) : KEY.test(keyWord) && !NOT_KEY.test(keyWord)),
    isSupplement: saysSupplement(text),
    handedOverOn: readBatchTitle(of('handedOverAt')).date,
    content: contentOf(text, lines),
    place: of('place') || null,
    types: of('pollutionTypes'),
    leadUnit: of('leadUnit'),
    assistUnits: of('assistUnits'),
    contact: {
      name: person('name') ?? told.name,
      phone: person('phone') ?? told.phone,
      address: person('address'),
    },
  };
}

const SUPPLEMENT_LINE = /^[^:：\n]{0,8}补充(?:办理|件|交办)[^:：\n]{0,4}[:：]\s*(.*)$/m;

/** 是否补充办理：是, or the word in front of the complaint; further down it is part of the complaint. */
function saysSupplement(text: string): boolean {
  const line = SUPPLEMENT_LINE.exec(text);
  if (line) return /^(?:是|√|补充)/.test(line[1]!.trim());
  const front = text.slice(0, 40).split(/[:：\n]/)[0]!;
  return SUPPLEMENT.test(front) && !/[非不]\S{0,2}补充/.test(front);
}

const LABEL = /^\s*[【[(]?([\p{Script=Han}()（）、/]{2,12})[】\])]?\s*[:：]\s*(.*)$/u;

/** The labelled lines of a slip; a line without a label goes on with the value before it. Empty for plain sentences. */
function labelled(text: string): Line[] {
  const lines: Line[] = [];
  for (const row of text.split(/\r?\n/)) {
    const [, label = '', value = ''] = LABEL.exec(row) ?? [];
    const key = squash(label);
    const field = HANDED_OVER.test(key) ? 'handedOverAt' : key ? fieldOf(key) : null;
    const person = PEOPLE.find((one) => one.label.test(key))?.field ?? null;
    const last = lines.at(-1);
    if (field || person) lines.push({ label: key, field, person, value });
    else if (last && !ASIDE.test(key)) last.value += `\n${row}`;
  }
  return lines;
}

const HEAD = /^[\s*★、,，:：。.()（）【】[\]-]+/;
const INTRODUCTIONS = [
  /^(?:重点(?:关注|件)?|加星)/,
  /^(?:补充办理件?|补充件|补充交办)/,
  /^(?:受理编号|编号)/,
  /^(?:来电|来信|微信|其他途径)(?!人|反映|举报|投诉)/,
];

/** The complaint alone: the labelled text, or the sentences behind batch, number and channel. */
function contentOf(text: string, lines: readonly Line[]): string {
  const told = lines.find(({ field }) => field === 'content');
  if (told) return told.value.trim();
  if (lines.some(({ field }) => field === 'acceptanceNo')) return '';
  let rest = text.replace(/\r/g, '');
  const before = lines.find(({ person }) => person !== null);
  if (before) rest = rest.slice(0, rest.indexOf(`${before.label}`)).replace(/[【[(]\s*$/, '');
  for (let next = ''; ; rest = next) {
    next = rest.replace(HEAD, '');
    for (const shape of [BATCH, NUMBER]) {
      const found = shape.exec(halfWidth(next));
      if (found?.index === 0) next = next.slice(found[0].length);
    }
    for (const words of INTRODUCTIONS) next = next.replace(words, '');
    if (next === rest) return withoutTail(rest).trim();
  }
}

/** “举报人电话 138…” at the end is no part of the complaint. */
function withoutTail(text: string): string {
  return text.replace(/[\n。；;]\s*(?:举报人|投诉人|来电人|联系人|联系电话|电话)[^。\n]{0,40}$/, (tail) =>
    tail.startsWith('\n') ? '' : tail[0]!,
  );
}
