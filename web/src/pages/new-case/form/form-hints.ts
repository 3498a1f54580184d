import type { Language } from '../../../i18n/language';
import { say, type Translate } from '../../../i18n/words';
import { CHANNEL_WORDS } from '../../../shared/case/channels';
import { longDay } from '../../../shared/time/format-time';
import type { entryWords } from '../entry-words';
import type { Entry } from './use-entry';

type T = Translate<typeof entryWords>;

/** What the number says: 来电，5 月 19 日第 13 件. */
export function numberHint(
  { recognised, channel, receivedOn, key }: NonNullable<NonNullable<Entry['found']>['number']>,
  t: T,
  language: Language,
): string {
  if (!recognised) return t('numberUnknown');
  const words = channel && say(CHANNEL_WORDS[channel], language);
  const serial = /\d{4}$/.exec(key)?.[0];
  const day = receivedOn ? longDay(receivedOn, language) : '—';
  if (receivedOn && serial) return t('numberKnown', { channel: words ?? '—', day, serial: Number(serial) });
  return t('numberDay', { channel: words ?? '—', day });
}

/** How the street was found, where the text does not name it. */
export function streetHint({ found, values, isProposed }: Entry, t: T): string | undefined {
  const street = found?.street;
  if (!street || street.id !== values.streetId) return undefined;
  if (street.why === 'learned' && isProposed('streetId'))
    return t('streetLearned', { word: street.word ?? '' });
  if (street.why === 'community') return t('streetCommunity', { word: street.word ?? '' });
  return undefined;
}

/** Why this lead is proposed. */
export function whyLead({ found, values }: Entry, t: T): string {
  const route = found?.parties.route;
  if (!route || values.leadUnitId !== found.parties.leadUnitId)
    return found && values.leadUnitId && values.leadUnitId === values.streetId ? t('whyStreet') : '';
  const { label, unitName, led, all, basis } = route;
  const why =
    all > 0 ? t('why', { label, unit: unitName, led, all }) : t('whyNew', { label, unit: unitName });
  return basis ? `${why}${t('basis', { basis })}` : why;
}
