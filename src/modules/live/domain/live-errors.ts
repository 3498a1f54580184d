import { DomainError, type Wording } from '../../../kernel/errors.js';

/** No more listeners here: the process is full, or about to end. */
export class LiveUnavailableError extends DomainError {
  readonly code = 'live.unavailable';
  readonly kind = 'unavailable';
  readonly wording: Wording = {
    zh: '现在不能实时更新,页面会定时刷新。稍后会自动重连。',
    en: 'Live updates are not available now; pages refresh by themselves. It is tried again soon.',
  };
}
