import { DomainError, type Wording } from '../../../kernel/errors.js';

/** There was a contact, and it was erased: nobody is to look for it. */
export class ContactErasedError extends DomainError {
  readonly code = 'contact.erased';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '举报人信息已于 {day} 删除（{why}），不能再查看。',
    en: "The complainant's data were erased on {day} ({whyEn}) and cannot be shown any more.",
  };
}

/** Why it was erased, in words. */
export function erasureWords({
  cause,
  months,
  reason,
  byName,
}: {
  cause: string;
  months: number | null;
  reason: string | null;
  byName: string;
}): Wording {
  if (cause === 'rule')
    return {
      zh: `按保留规则，销号或办结满 ${months} 个月`,
      en: `by the rule, ${months} months after the write-off or closing`,
    };
  return { zh: `${byName}：${reason}`, en: `${byName}: ${reason}` };
}
