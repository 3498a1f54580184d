import { DomainError, type Wording } from '../../../kernel/errors.js';

/** What is thinned: for how many days it is kept where nobody has set it, and the fewest that can be set. */
export const RETENTION = {
  bell: { days: 180, least: 30 },
  'mail-body': { days: 730, least: 90 },
  morning: { days: 400, least: 90 },
  'waiting-file': { days: 30, least: 14 },
} as const satisfies Record<string, { days: number; least: number }>;

export type RetentionKind = keyof typeof RETENTION;
export const RETENTION_KINDS = Object.keys(RETENTION) as RetentionKind[];
export const isRetentionKind = (text: string): text is RetentionKind => Object.hasOwn(RETENTION, text);

/** Ten years. */
export const MOST_DAYS = 3660;

export class KeptTooShortError extends DomainError {
  readonly code = 'retention.too_short';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '至少保留 {least} 天,在办的案件还用得着;请把天数改大。',
    en: 'Keep it for {least} days at least: running matters still need it. Enter a larger number.',
  };
}
