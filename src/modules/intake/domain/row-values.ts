import type { Channel, Closure, Medium, Verdict } from '../../cases/domain/index.js';
import { MEDIUM_OF } from './medium-words.js';
import { halfWidth, isBlank, wordKey } from './text.js';

/** `known` is false when the cell holds a word that we do not understand. */
export interface Read<T> {
  value: T | null;
  known: boolean;
}

const VERDICTS: Record<string, Verdict> = {
  属实: 'TRUE',
  是: 'TRUE',
  基本属实: 'MOSTLY',
  部分属实: 'PARTLY',
  不属实: 'FALSE',
  否: 'FALSE',
};

const CLOSURES: Record<string, Closure | 'OUT_OF_SCOPE'> = {
  已办结: 'CLOSED',
  办结: 'CLOSED',
  是: 'CLOSED',
  阶段性办结: 'STAGE_CLOSED',
  阶段办结: 'STAGE_CLOSED',
  未办结: 'OPEN',
  正在办理: 'OPEN',
  办理中: 'OPEN',
  未办结正在办理: 'OPEN',
  否: 'OPEN',
  不予受理: 'OUT_OF_SCOPE',
};

const CHANNELS: Record<string, Channel> = {
  来电: 'PHONE',
  电话: 'PHONE',
  电: 'PHONE',
  来信: 'LETTER',
  信件: 'LETTER',
  信: 'LETTER',
  微信: 'WECHAT',
  WX: 'WECHAT',
  其他: 'OTHER',
  其他途径: 'OTHER',
};

function look<T>(table: Record<string, T>, text: string): Read<T> {
  if (isBlank(text)) return { value: null, known: true };
  const value = Object.hasOwn(table, wordKey(text)) ? table[wordKey(text)]! : null;
  return { value, known: value !== null };
}

/** Reads the column 是否属实; blank and dashes are known and mean no verdict yet. */
export function parseVerdict(text: string): Read<Verdict> {
  return look(VERDICTS, text);
}

/** Reads the column 是否办结; 不予受理 is no closure but says that the case is out of scope. */
export function parseClosure(text: string): Read<Closure> & { outOfScope: boolean } {
  const { value, known } = look(CLOSURES, text);
  const outOfScope = value === 'OUT_OF_SCOPE';
  return { value: outOfScope ? null : value, known, outOfScope };
}

/** Reads a word such as 来电 or 微信. */
export function parseChannel(text: string): Read<Channel> {
  return look(CHANNELS, text);
}

export interface PollutionType {
  medium: Medium;
  /** The word of the source. */
  label: string;
}

const TYPE_MARKS = /[、,，;；/／|｜\\＼+＋&＆·・。\s]+/;

/** Splits the column 污染类型; a word without a medium becomes OTHER and is named in `unknown`. */
export function parsePollutionTypes(text: string): { types: PollutionType[]; unknown: string[] } {
  const labels = text
    .split(TYPE_MARKS)
    .map((label) => label.replace(/^(?:[(（]?\d{1,2}[)）.．]|[①-⑩])/, ''))
    .filter((label) => label && !isBlank(label));
  const types = [...new Set(labels)].map((label) => ({ label, medium: mediumOf(label) }));
  return {
    types: types.map(({ label, medium }) => ({ label, medium: medium ?? 'OTHER' })),
    unknown: types.filter(({ medium }) => medium === null).map(({ label }) => label),
  };
}

const LONGEST_LABEL = 40;

function mediumOf(label: string): Medium | null {
  if (label.length > LONGEST_LABEL) return null;
  const bare = wordKey(halfWidth(label).replace(/\(.*\)/, '')).replace(/(?<=.)(?:环境)?(?:污染|问题)+$/, '');
  return MEDIUM_OF.get(bare) ?? null;
}
