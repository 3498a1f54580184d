import type { Instant } from '../../../kernel/instant.js';
import {
  caseItemLine,
  greeting,
  momentInSentence,
  reasonWords,
  renderMail,
  strong,
  type CaseMailItem,
  type RenderedMail,
} from '../../notices/index.js';

export interface LongPausesModel {
  recipientName: string;
  /** Days that a pause may last. */
  most: number;
  at: Instant;
  cases: (CaseMailItem & { days: number; since: Instant; reason: string })[];
  link: string;
}

/** The clocks that stand longer than they should without somebody looking again. */
export function renderLongPauses({ recipientName, most, at, cases, link }: LongPausesModel): RenderedMail {
  return renderMail({
    subject: `【中止过久】${cases.length} 件中止计时已超过 ${most} 天`,
    title: '中止过久',
    titleNote: momentInSentence(at),
    blocks: [
      {
        kind: 'summary',
        sentence: [
          greeting(recipientName),
          strong(`${cases.length} 件中止计时已超过 ${most} 天`),
          '，请看看中止的原因还在不在；不在了就恢复计时。',
        ],
      },
      {
        kind: 'items',
        items: cases.map((item) =>
          caseItemLine(item, [`已停 ${item.days} 天，${momentInSentence(item.since)} 起：${item.reason}`]),
        ),
      },
      { kind: 'button', label: cases.length === 1 ? '打开这 1 件' : `看这 ${cases.length} 件`, link },
      { kind: 'foot', lines: [reasonWords({ because: '中止和恢复由区迎检办决定', rule: '中止过久即提示' })] },
    ],
  });
}
