import { DomainError, type Wording } from '../../../kernel/errors.js';

export class NoOpinionsError extends DomainError {
  readonly code = 'feedback.no_list';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '没有找到反馈意见清单：表头里要有“反馈问题”（或“问题描述”）和另外至少两列，如整改目标、整改时限、牵头单位。',
    en: 'There is no list of opinions: its headings need 反馈问题 (or 问题描述) and two more, such as 整改目标, 整改时限, 牵头单位.',
  };
}

export class TooManyOpinionsError extends DomainError {
  readonly code = 'feedback.too_many';
  readonly kind = 'too-large';
  readonly wording: Wording = {
    zh: '一次最多导入 {most} 条，请分成几个文件。',
    en: 'At most {most} opinions at a time; part the file.',
  };
}

export class FeedbackCommittedError extends DomainError {
  readonly code = 'feedback.committed';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{by}已导入这份清单，不能再改。有更新时请重新上传文件，未变的行不会重复。',
    en: '{by} has imported this list; it cannot change. Upload the newer file, nothing is doubled.',
  };
}

export class FeedbackRefusedError extends DomainError {
  readonly code = 'feedback.refused';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '还有 {count} 行不能导入，请选好单位、改好文件重新上传，或勾选“不导入这一行”。',
    en: '{count} row(s) cannot be imported; choose units, upload a corrected file, or leave them out.',
  };
}

export class NothingToImportError extends DomainError {
  readonly code = 'feedback.nothing';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '清单里没有新增和变化，不用导入。',
    en: 'Nothing in the list is new or changed.',
  };
}

export class FeedbackPlanChangedError extends DomainError {
  readonly code = 'feedback.plan_changed';
  readonly kind = 'stale';
  readonly wording: Wording = {
    zh: '试运行之后任务或单位变了，已按最新情况重新试运行，请看过再导入。',
    en: 'Tasks or units have changed since the dry run; look at the new one, then import.',
  };
}
