import { dayOf } from '../../../kernel/day.js';
import { STATUS_WORDS } from '../../cases/index.js';
import { dueMoment, spanWords } from '../../notices/index.js';
import { longDay, periodWords } from '../domain/fill-letter.js';
import type { ListedCase } from '../persistence/letter-content.js';
import type { WrittenReminderRow } from '../persistence/written-reminder.entity.js';

export const DRAFT_WORDS = '草稿，未发出';

/** A letter as it stands on paper: nothing but text, the same in Word, in a table and on the screen. */
export interface LetterPaper {
  street: string;
  title: string;
  /** Or that it is a draft, or withdrawn. */
  number: string;
  salutation: string;
  paragraphs: string[];
  attachment: string;
  /** Until when to sign; empty where there is no such day. */
  receipt: string;
  office: string;
  date: string;
  listTitle: string;
  listNote: string;
  rows: string[][];
}

export const LIST_HEADINGS = ['序号', '受理编号', '地点', '类型', '办理状态', '现行期限', '逾期'] as const;

export function letterPaper(letter: WrittenReminderRow): LetterPaper {
  const { figures, number, status, cases, issuedAt, receiptDueOn, receiptSetOn } = letter;
  const withdrawn = status === 'withdrawn' ? '（已撤回）' : '';
  const date = issuedAt ? longDay(dayOf(issuedAt)) : '';
  return {
    street: figures.street,
    title: letter.title,
    number: `${number ?? DRAFT_WORDS}${withdrawn}`,
    salutation: salutation(letter),
    paragraphs: letter.body.split('\n').filter((line) => line.trim() !== ''),
    attachment: `附件：${figures.street}信访举报件清单（${cases.length}件）`,
    receipt: receiptDueOn && !receiptSetOn ? `请于${longDay(receiptDueOn)}前签收。` : '',
    office: letter.office,
    date,
    listTitle: `${figures.street}信访举报件清单`,
    listNote: `${periodWords(figures)}交办，共${cases.length}件；状态为${longDay(dayOf(figures.asOf))}起草时的情况。`,
    rows: cases.map(listRow),
  };
}

/** `梧桐街道党工委书记吴岭同志、办事处主任陈某同志：`; to both offices where nobody is named. */
function salutation({ addressees, figures: { street } }: WrittenReminderRow): string {
  if (addressees.length === 0) return `${street}党工委、办事处：`;
  return `${street}${addressees.map(({ name, title }) => `${title ?? ''}${name}同志`).join('、')}：`;
}

function listRow(found: ListedCase, at: number): string[] {
  const { number, isKeyCase, isRepeat, place, types, status, dueAt, late } = found;
  return [
    String(at + 1),
    `${isKeyCase ? '*' : ''}${number ?? '无编号'}${isRepeat ? '（重复件）' : ''}`,
    place,
    types,
    STATUS_WORDS[status].zh,
    dueAt ? dueMoment(dueAt) : '—',
    late ? spanWords(late) : '',
  ];
}
