import type { Language } from '../../i18n/language';
import type { Translate } from '../../i18n/words';
import { dayOf, shortDay } from '../../shared/time/format-time';
import type { EntryDraft, Recognised, Values } from './draft/entry-draft';
import type { entryWords } from './entry-words';

interface Facts {
  values: Values;
  draft: EntryDraft;
  found: Recognised | undefined;
  handedOverAt: string | null;
  language: Language;
  t: Translate<typeof entryWords>;
}

/** A number is usually of the day before the hand-over. */
const USUAL_DAYS = 3;

/** What to look at before saving; none of it stops anybody. */
export function notesOf({ values, draft, found, handedOverAt, language, t }: Facts): string[] {
  if (!values.content.trim() && !values.acceptanceNo.trim()) return [];
  const handed = draft.slip?.handedOverOn ?? (handedOverAt && dayOf(handedOverAt));
  const lost = (found?.mentions ?? []).filter(({ caseId }) => caseId === null);
  return [
    !values.acceptanceNo.trim() && t('noteNoNumber'),
    found?.number?.receivedOn && handed && dateNote(found.number.receivedOn, handed, language, t),
    !values.streetId && t('noteNoStreet'),
    !values.leadUnitId && t('noteNoLead'),
    ...lost.map(({ number }) => t('noteMention', { number })),
  ].filter((note) => typeof note === 'string');
}

function dateNote(received: string, handed: string, language: Language, t: Facts['t']): string {
  const days = Math.round((Date.parse(handed) - Date.parse(received)) / 86_400_000);
  const said = { received: shortDay(received, language), handed: shortDay(handed, language), n: days };
  if (days < 0) return t('noteAfter', said);
  return t(days > USUAL_DAYS ? 'noteLate' : 'noteSame', said);
}
