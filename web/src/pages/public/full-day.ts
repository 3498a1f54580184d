import type { Language } from '../../i18n/language';
import { longDay } from '../../shared/time/format-time';

/** `2026 年 5 月 20 日`: who reads from outside may read years later. */
export const fullDay = (day: string, language: Language): string =>
  language === 'en' ? day : `${day.slice(0, 4)} 年 ${longDay(day, language)}`;
