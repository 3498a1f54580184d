import { DomainError, type Wording } from '../../../kernel/errors.js';

export class NothingToFreezeError extends DomainError {
  readonly code = 'ledger.nothing_to_freeze';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '“{name}”里还没有任务，没有可印发的内容。请先立项，或在设置里改这本台账的来源范围。',
    en: '"{name}" holds no task yet, so there is nothing to issue. Open a task first, or change what the ledger takes.',
  };
}

export class LedgerOutOfUseError extends DomainError {
  readonly code = 'ledger.out_of_use';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '“{name}”已停用，不能再印发；已印发的各期仍可查看和打印。需要时请管理员恢复。',
    en: '"{name}" is out of use and gets no more issues; those it has can be read and printed. An administrator can bring it back.',
  };
}

export class NoLedgerTableError extends DomainError {
  readonly code = 'ledger.no_table';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '“{filename}”里找不到这本台账的表头。请在这一期下载“回填表”，填好后原样上传，不要改表头。',
    en: 'The heading line of this ledger is not in "{filename}". Download the sheet to fill in from this issue and leave its headings as they are.',
  };
}

export class OtherIssueError extends DomainError {
  readonly code = 'ledger.other_issue';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '这份文件写的是{written}，不是{asked}。请到对应的一期上传。',
    en: 'This file says {written}, not {asked}. Upload it at its own issue.',
  };
}

export class UploadSettledError extends DomainError {
  readonly code = 'ledger.upload_settled';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这份回填表已经处理过（{state}），不能再确认或放弃。要改的内容请重新上传。',
    en: 'This sheet has been settled ({state}) already. Upload again what is to be changed.',
  };
}

export class NotYourUploadError extends DomainError {
  readonly code = 'ledger.not_your_upload';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '回填表由上传人（{by}）自己确认，进展会记在上传人名下。请让{by}确认，或由您重新上传一份。',
    en: 'A sheet is confirmed by whoever uploaded it ({by}), because the entries carry that name. Ask {by}, or upload it yourself.',
  };
}

export class NotTakeableError extends DomainError {
  readonly code = 'ledger.not_takeable';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '勾选的内容里有 {count} 处现在不能记入（情况刚有变化）。请看过最新的比对再确认。',
    en: '{count} of the chosen cells cannot be taken as things stand now. Look at the differences again, then confirm.',
  };
}
