import { DomainError, type Wording } from '../../../kernel/errors.js';

export class ViewNameTakenError extends DomainError {
  readonly code = 'view.name_taken';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '已经有一个叫“{name}”的视图。请换个名字,或者覆盖它。',
    en: 'There is a view called “{name}” already. Choose another name, or overwrite it.',
  };
}

export class TooManyViewsError extends DomainError {
  readonly code = 'view.too_many';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '最多保存 {most} 个视图,请先删掉不用的。',
    en: 'At most {most} views can be kept; delete one that is not used.',
  };
}
