import type { Language } from '../../i18n/language';
import { shortMoment } from '../time/format-time';
import type { CaseDetail } from './case-api';

/** Of a dispatch that was logged later than it took place: when it took place. */
export function dispatchNote({ at, data }: CaseDetail['history'][number], language: Language): string {
  const { dispatchedAt } = data as { dispatchedAt?: unknown };
  if (typeof dispatchedAt !== 'string' || dispatchedAt === at) return '';
  const time = shortMoment(dispatchedAt, language);
  return language === 'zh' ? `（交办时间 ${time}）` : `(took place ${time})`;
}
