import {
  changeWords,
  dayInSentence,
  greeting,
  momentInSentence,
  reasonWords,
  renderMail,
  strong,
  type Block,
  type Recipient,
  type RenderedMail,
} from '../../notices/index.js';
import { isCompared, periodWords, shareWords } from '../domain/fill-letter.js';
import type { WrittenReminderRow } from '../persistence/written-reminder.entity.js';

const nameOf = ({ userId, name }: Recipient): string | null => (userId ? name : null);

/** The letter itself is in the files; the mail says what it is about and where to confirm it. */
export function renderIssue(letter: WrittenReminderRow, recipient: Recipient, link: string): RenderedMail {
  const { figures, number, office, issuedAt, receiptDueOn } = letter;
  const { street, place, cases, total, overdue, repeats, before } = figures;
  const blocks: Block[] = [
    {
      kind: 'summary',
      sentence: [
        `${greeting(nameOf(recipient))}${office}向${street}发出书面提醒 ${number}：${periodWords(figures)}交办`,
        strong(`${cases} 件`),
        `，在全区居第 ${place} 位。提醒和附件清单随信附上，请${receiptDueOn ? `于 ${dayInSentence(receiptDueOn)}前` : '查收后'}签收。`,
      ],
    },
    {
      kind: 'figures',
      figures: [
        { mark: null, label: '件数', count: cases, note: `占全区 ${shareWords(cases, total)}` },
        { mark: null, label: '逾期', count: overdue, note: `截至 ${momentInSentence(figures.asOf)}` },
        { mark: null, label: '重复件', count: repeats, note: '' },
        ...(isCompared(figures)
          ? [
              {
                mark: null,
                label: figures.batches ? '前几批' : '上一时段',
                count: before,
                note: `本时段较之 ${changeWords(cases, before)}`,
              },
            ]
          : []),
      ],
    },
    { kind: 'button', label: '打开并签收', link },
    {
      kind: 'foot',
      lines: [
        `${letter.issuedByName} 于 ${momentInSentence(issuedAt!)} 发出；数字和清单是起草时的，事后不变。`,
        reasonWords({ because: `您是${street}书面提醒的收件人`, rule: '书面提醒 · 发出即通知' }),
      ],
    },
  ];
  return renderMail({
    subject: `【书面提醒】${street} ${number}(${periodWords(figures)})`,
    title: `书面提醒 · ${street}`,
    titleNote: number ?? '',
    blocks,
  });
}

/** That an issued letter does not hold any more, and why. */
export function renderWithdrawal(
  letter: WrittenReminderRow,
  recipient: Recipient,
  link: string,
): RenderedMail {
  const { figures, number, withdrawReason, withdrawnByName, withdrawnAt } = letter;
  const blocks: Block[] = [
    {
      kind: 'summary',
      sentence: [`${greeting(nameOf(recipient))}书面提醒 `, strong(`${number}`), ` 已撤回，不再作数。`],
    },
    { kind: 'note', words: `撤回原因：${withdrawReason}` },
    { kind: 'button', label: '打开这份提醒', link },
    {
      kind: 'foot',
      lines: [
        `${withdrawnByName} 于 ${momentInSentence(withdrawnAt!)} 撤回。`,
        reasonWords({ because: `您是${figures.street}书面提醒的收件人`, rule: '书面提醒 · 撤回即通知' }),
      ],
    },
  ];
  return renderMail({
    subject: `【撤回】书面提醒 ${number}(${figures.street})`,
    title: `撤回书面提醒 · ${figures.street}`,
    titleNote: number ?? '',
    blocks,
  });
}
