/** The office's words for written reminders; a letter is filled from them once, when it is drafted. */
export interface LetterTemplate {
  title: string;
  /** `{year}` and `{serial}` are filled in. */
  numberFormat: string;
  body: string;
  /** Who signs. */
  office: string;
  /** How many places of the ranking get a letter. */
  places: number;
  /** Working days after the issue within which the street signs; 0 is the same day. */
  receiptDays: number;
}

export const PROPOSED_LETTER: LetterTemplate = {
  title: '关于群众信访举报件办理的书面提醒',
  numberFormat: '督办提〔{year}〕{serial}号',
  body: [
    '{period}，{campaign}交办我区群众信访举报件{total}件，其中{street}{count}件，占{share}，在全区{streets}个街道中居第{place}位，较上一时段（{periodBefore}，{before}件）{change}。',
    '按污染类型分：{types}。其中重复件{repeats}件；截至{asOf}，逾期{overdue}件。件件情况见附件清单。',
    '请党工委、办事处主要负责同志高度重视，对照清单逐件研究，逾期件抓紧办结，重复件查清原因、整改到位，并对辖区内同类问题开展排查，举一反三，防止反弹。',
  ].join('\n'),
  office: '区生态环境保护督察迎检工作办公室',
  places: 5,
  receiptDays: 3,
};

export function letterNumber(
  { numberFormat }: Pick<LetterTemplate, 'numberFormat'>,
  year: number,
  serial: number,
): string {
  return numberFormat.replaceAll('{year}', String(year)).replaceAll('{serial}', String(serial));
}
