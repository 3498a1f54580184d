import type { Wording } from '../../../kernel/errors.js';

/** For which cases a rule holds; what is null is not asked. */
export interface RuleConditions {
  isKeyCase: boolean | null;
  /** One of the kinds of pollution of the case is among these. */
  media: readonly string[] | null;
  handlingLevels: readonly string[] | null;
}

/** What is asked of a case. */
export interface RuleFacts {
  isKeyCase: boolean;
  media: readonly string[];
  handlingLevel: string | null;
}

export const NO_CONDITIONS: RuleConditions = { isKeyCase: null, media: null, handlingLevels: null };

/** How many conditions it names; the more, the more specific. */
export function specificity({ isKeyCase, media, handlingLevels }: RuleConditions): number {
  return [isKeyCase, media, handlingLevels].filter((one) => one !== null).length;
}

export function fits({ isKeyCase, media, handlingLevels }: RuleConditions, facts: RuleFacts): boolean {
  return (
    (isKeyCase === null || isKeyCase === facts.isKeyCase) &&
    (media === null || media.some((one) => facts.media.includes(one))) &&
    (handlingLevels === null || handlingLevels.includes(facts.handlingLevel ?? ''))
  );
}

const KEY_WORDS: Record<'yes' | 'no', Wording> = {
  yes: { zh: '重点件', en: 'key cases' },
  no: { zh: '非重点件', en: 'other than key cases' },
};

/** The codes of the case's vocabularies, in words; one that is not here is told as it is. */
const VALUE_WORDS: Record<string, Wording> = {
  WATER: { zh: '水', en: 'water' },
  AIR: { zh: '大气', en: 'air' },
  SOIL: { zh: '土壤', en: 'soil' },
  MARINE: { zh: '海洋', en: 'marine' },
  ECOLOGY: { zh: '生态', en: 'ecology' },
  RADIATION: { zh: '辐射', en: 'radiation' },
  NOISE: { zh: '噪声', en: 'noise' },
  SOLID_WASTE: { zh: '固体废物', en: 'solid waste' },
  OTHER: { zh: '其他污染', en: 'other pollution' },
  'unit-head': { zh: '单位负责人', en: 'unit head' },
  'paired-leader': { zh: '包案领导', en: 'paired leader' },
  'command-office': { zh: '指挥部', en: 'command office' },
};

/** 重点件、水或大气; null where it holds for all. */
export function conditionWords(when: RuleConditions | null, language: 'zh' | 'en'): string | null {
  if (!when || specificity(when) === 0) return null;
  const { isKeyCase, media, handlingLevels } = when;
  const or = language === 'zh' ? '或' : ' or ';
  const anyOf = (values: readonly string[]): string =>
    values.map((one) => VALUE_WORDS[one]?.[language] ?? one).join(or);
  const level = language === 'zh' ? '办理层级：' : 'handled by ';
  return [
    ...(isKeyCase === null ? [] : [KEY_WORDS[isKeyCase ? 'yes' : 'no'][language]]),
    ...(media ? [anyOf(media)] : []),
    ...(handlingLevels ? [`${level}${anyOf(handlingLevels)}`] : []),
  ].join(language === 'zh' ? '，' : ', ');
}
