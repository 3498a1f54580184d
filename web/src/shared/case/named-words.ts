import type { Language } from '../../i18n/language';
import { say, type Phrase, type Words } from '../../i18n/words';
import { dayOf, longDay, shortMoment } from '../time/format-time';

/** The server's record of who named a day, by which act, and from which report. */
export interface Named {
  byName: string;
  at: string;
  act: keyof typeof ACTS;
  asked?: { byName: string; at: string; round: number; on: string | null };
}

const ACTS = {
  'stage-close': { zh: '核查为阶段性办结', en: 'when stage-closing' },
  'next-milestone': { zh: '定下一节点', en: 'as the next milestone' },
  'shut-down': { zh: '上报停产复核日', en: 'as the review of a shut-down' },
  supplement: { zh: '要求补充办理', en: 'with the supplementary handling' },
  call: { zh: '街道呼', en: 'with the call' },
  task: { zh: '确定整改任务', en: 'with the task' },
} satisfies Record<string, Phrase>;

const words = {
  named: { zh: '{name} {time} {act}时指定', en: 'named by {name} {time} {act}' },
  asked: { zh: '；{name} {day}第 {n} 轮上报提出', en: '; asked for by {name} {day}, report {n}' },
  askedOn: { zh: '“{day}”', en: ': {day}' },
} satisfies Words;

/** 沈辉 5/20 09:00 核查为阶段性办结时指定；刘畅 5 月 19 日第 1 轮上报提出“6 月 30 日”. */
export function namedWords({ byName, at, act, asked }: Named, language: Language): string {
  const named = { name: byName, time: shortMoment(at, language), act: ACTS[act][language] };
  const parts = [say(words.named, language, named)];
  if (asked) {
    const day = longDay(dayOf(asked.at), language);
    parts.push(say(words.asked, language, { name: asked.byName, day, n: asked.round }));
    if (asked.on) parts.push(say(words.askedOn, language, { day: longDay(asked.on, language) }));
  }
  return parts.join('');
}
