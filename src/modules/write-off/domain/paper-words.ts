import { InvalidInputError, type FieldError } from '../../../kernel/errors.js';
import type { Receiver } from './receiver.js';

/** The office's words on 公示 and 销号申请表. */
export interface PaperWords {
  /** NOTICE_PLACEHOLDERS are filled in, in both. */
  noticeTitle: string;
  /** Paragraphs. */
  noticeBody: string;
  /** Where to object. */
  receiver: Receiver;
  applicationTitle: string;
  /** Under the table of the application. */
  applicationFoot: string;
}

export const NOTICE_PLACEHOLDERS = [
  'task',
  'number',
  'problem',
  'goal',
  'measures',
  'result',
  'unit',
  'due',
  'window',
  'contact',
] as const;
export type NoticePlaceholder = (typeof NOTICE_PLACEHOLDERS)[number];

/** Headings as published notices have them. Source: domain 2 (e). */
export const PROPOSED_WORDS: PaperWords = {
  noticeTitle: '“{task}”整改完成情况公示',
  noticeBody: [
    '现将 {number} 整改任务完成情况予以公示，公示期间如有异议，请向受理单位反映。',
    '一、整改问题：{problem}',
    '二、整改目标：{goal}',
    '三、整改措施：{measures}',
    '四、整改责任单位：{unit}；完成时限：{due}',
    '五、整改完成情况：{result}',
    '六、公示时间：{window}',
    '七、受理方式：{contact}',
  ].join('\n'),
  receiver: { office: '区整改工作领导小组办公室', phone: '', address: '', email: '' },
  applicationTitle: '整改任务销号申请表',
  applicationFoot: '本表一式三份，随一案一档留存。',
};

/** Throws InvalidInputError: a placeholder that nothing fills would stand in the notice. */
export function requireSoundWords(words: PaperWords): void {
  const known: readonly string[] = NOTICE_PLACEHOLDERS;
  const faults = (['noticeTitle', 'noticeBody'] as const).flatMap((field): FieldError[] => {
    const unknown = [...words[field].matchAll(/\{([^}]*)\}/g)].flatMap(([whole, name]) =>
      known.includes(name!) ? [] : whole,
    );
    const details = { unknown: unknown.join('、'), known: known.map((one) => `{${one}}`).join('、') };
    return unknown.length > 0
      ? [{ field, code: 'write-off.unknown_placeholder', wording: UNKNOWN, details }]
      : [];
  });
  if (faults.length > 0) throw new InvalidInputError(faults);
}

const UNKNOWN = {
  zh: '这里的 {unknown} 没有东西可填，能用的是 {known}。',
  en: 'Nothing fills {unknown}; these can be used: {known}.',
};

/** A template with its facts; what is filled in is not read for placeholders again. */
export function fillNotice(template: string, facts: Record<NoticePlaceholder, string>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(facts, name) ? facts[name as NoticePlaceholder] : whole,
  );
}
