import { DomainError, InvalidInputError, type Wording } from '../../../kernel/errors.js';
import type { Missing } from './missing.js';

const conflict = (code: string, wording: Wording) =>
  class extends DomainError {
    readonly code = code;
    readonly kind = 'conflict';
    readonly wording = wording;
  };

export class NotDoneError extends conflict('write-off.not_done', {
  zh: '还不能申请销号：还有 {count} 个时间节点没有完成。全部完成后再申请。',
  en: 'Not yet: {count} milestone(s) are not done. Apply when all are.',
}) {}

export class RunningError extends conflict('write-off.running', {
  zh: '{number} 已在走销号流程，不用再申请。',
  en: '{number} is in its write-off chain already.',
}) {}

export class NoSignerError extends conflict('write-off.no_signer', {
  zh: '环节“{title}”没有可签的单位。请区迎检办先在任务里补上{role}单位。',
  en: 'No unit of the task can sign "{title}"; ask the office to add one first.',
}) {}

export class NotYourTurnError extends conflict('write-off.not_your_turn', {
  zh: '现在轮到“{open}”，由 {signers} 签署。',
  en: 'It is the turn of "{open}", to be signed by {signers}.',
}) {}

export class SamePersonError extends conflict('write-off.same_person', {
  zh: '您已签过这一环节，或这次销号由您自查申请；“{title}”请换一位签。',
  en: 'You signed already, or applied yourself; somebody else has to sign "{title}".',
}) {}

export class EndedError extends conflict('write-off.ended', {
  zh: '这一轮销号已办结，签过的不能再改。情况有反弹的，请按反弹重新整改。',
  en: 'This run has ended and its signatures stay. If the problem is back, record a rebound.',
}) {}

export class NotAheadError extends conflict('write-off.not_ahead', {
  zh: '只能退回到“{title}”之前的环节。',
  en: 'Go back to a link before "{title}".',
}) {}

export class NoSkipRuleError extends conflict('write-off.no_skip_rule', {
  zh: '“{title}”没有免办的规定，不能跳过。',
  en: 'No rule lets "{title}" be skipped.',
}) {}

export class NoticeRunsError extends conflict('write-off.notice_runs', {
  zh: '这一次的公示已于 {startOn} 发布，内容不能再改。',
  en: 'The notice is out since {startOn} and does not change.',
}) {}

export class WindowOverError extends DomainError {
  readonly code = 'write-off.window_over';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '公示期已满，这里不再接收异议；请向受理单位反映。',
    en: 'The window is over and this page takes no more objections; please tell the office.',
  };
}

export class ObjectionTextError extends InvalidInputError {
  override readonly code = 'write-off.objection_text';

  constructor(wording: Wording) {
    super([{ field: 'text', code: 'write-off.objection_text', wording }]);
  }
}

/** Too many from one address, or open ones to one notice: more of them would tell nobody anything. */
export class TooManyObjectionsError extends DomainError {
  readonly code = 'write-off.too_many_objections';
  readonly kind = 'too-many';
  readonly wording: Wording = {
    zh: '提交得太多，请过一会儿再来，或直接向受理单位反映。',
    en: 'There were too many; come back later, or tell the office directly.',
  };
}

export class AnsweredError extends conflict('write-off.answered', {
  zh: '这条异议已由{by}答复，不能再改。',
  en: '{by} has answered this objection; the answer stays.',
}) {}

export class NotWrittenOffError extends conflict('write-off.not_written_off', {
  zh: '只有已销号的任务才谈得上反弹。',
  en: 'Only a task that is written off can rebound.',
}) {}

export class FileKeptError extends conflict('write-off.file_kept', {
  zh: '这一环节已签过或还没轮到，材料不能增减。',
  en: 'The link is signed or not yet reached; its files stay as they are.',
}) {}

const PIECES: Record<Missing['what'], (missing: never) => [zh: string, en: string]> = {
  photos: ({ count }: { count: number }) => [`现场照片 ${count} 张`, `${count} photo(s)`],
  paper: ({ name }: { name: string }) => [`《${name}》`, `paper "${name}"`],
  notice: () => ['发布公示', 'a notice'],
  window: ({ until }: { until: string }) => [`公示到 ${until} 届满`, `the window until ${until}`],
  answer: ({ count }: { count: number }) => [`异议 ${count} 条待答复`, `${count} objection(s) to answer`],
  measures: () => ['整改节点全部完成', 'all milestones'],
};

/** The pieces that a refusal and the page name. */
export function pieceOf(missing: Missing): Wording {
  const [zh, en] = PIECES[missing.what](missing as never);
  return { zh, en };
}

/** Says what is missing, one by one. */
export class MissingError extends DomainError {
  readonly code = 'write-off.missing';
  readonly kind = 'conflict';
  readonly wording: Wording;

  constructor(title: string, missing: readonly Missing[]) {
    super({ count: missing.length, missing: missing.map(({ what }) => what) });
    const pieces = missing.map(pieceOf);
    this.wording = {
      zh: `“${title}”还不能签，差 ${missing.length} 项：${pieces.map(({ zh }) => zh).join('；')}。`,
      en: `"${title}" cannot be signed yet; missing: ${pieces.map(({ en }) => en).join('; ')}.`,
    };
  }
}

export class ChecklistError extends DomainError {
  readonly code = 'write-off.checklist';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '核查要点还有 {count} 条没有勾：{items}。没有做到的，请退回。',
    en: '{count} line(s) of the checklist are open: {items}. Send it back if they do not hold.',
  };
}

export class PaperNeededError extends DomainError {
  readonly code = 'write-off.paper_needed';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '代录“{name}”的意见，要写签署人、文号和日期。',
    en: 'To record for {name}, give who signed, the number and the day of the paper.',
  };
}

export class ObjectionDayError extends DomainError {
  readonly code = 'write-off.objection_day';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '收到异议的日期要在公示开始（{startOn}）之后，不晚于今天（{today}）。',
    en: 'An objection is received between {startOn} and today ({today}).',
  };
}

export class ActualDayError extends DomainError {
  readonly code = 'write-off.actual_day';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '实际日期不能晚于今天（{today}），也不能早于本轮申请（{from}）。',
    en: 'The day cannot be after today ({today}) or before this run began ({from}).',
  };
}
