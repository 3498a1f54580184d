import { findingAt, type CheckedReport, type Finding } from './checked-report.js';

/** Pairs that stand in every complaint and say nothing about which one. */
const EVERYWHERE =
  /[的了在有是和与及等对其该并被把将]|反映|问题|情况|现象|存在|严重|影响|居民|长期|附近|周边|投诉|举报/;

/** Allegations that the report has not a word about; with one alone the whole report is about it. */
export function unmentioned({ allegations, finding, handling }: CheckedReport): Finding[] {
  if (allegations.length < 2 || finding.trim().length < 20) return [];
  const told = `${finding}${handling}`;
  return allegations.flatMap(({ ordinal, text, ground }, index) => {
    if (ground.trim() || namesItem(told, ordinal)) return [];
    const pairs = pairsOf(text);
    const met = pairs.filter((pair) => told.includes(pair)).length;
    if (pairs.length < 2 || met > 0) return [];
    const wording = {
      zh: '正文没有提到第 {n} 项，请写一句核实情况或依据',
      en: 'the text does not mention item {n}; say what was found, or give its ground',
    };
    return [
      findingAt(`allegations.${index}.ground`, [0, 0], 'warn', 'allegation.unmentioned', wording, {
        n: ordinal,
      }),
    ];
  });
}

function namesItem(told: string, ordinal: number): boolean {
  const han = '一二三四五六七八九十'[ordinal - 1] ?? '';
  return new RegExp(
    `第(?:${ordinal}|${han})[项个条]|[(](?:${ordinal}|${han})[)]|${'①②③④⑤⑥⑦⑧⑨⑩'[ordinal - 1] ?? '①'}`,
  ).test(told);
}

function pairsOf(text: string): string[] {
  const han = [...text.matchAll(/\p{Script=Han}+/gu)].map((match) => match[0]);
  const pairs = han.flatMap((run) => [...run].slice(1).map((_, at) => run.slice(at, at + 2)));
  return [...new Set(pairs)].filter((pair) => !EVERYWHERE.test(pair));
}
