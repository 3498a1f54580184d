import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, dataOf } from '../../../api/client';
import { useLanguage, type Language } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { explanationOf, explanationRows } from '../../../shared/case/explain';
import { START_LABELS, STEP_WORDS } from '../../../shared/case/explain-words';
import { guessedWord } from '../../../shared/clock-light/light-words';
import { ExplanationCard } from '../../../shared/explanation-card/explanation-card';
import type { GridDay } from '../../../shared/explanation-card/grid-day';
import { KeyCap } from '../../../shared/key-cap/key-cap';
import { useKeys } from '../../../shared/keys/use-keys';
import { dueTimeOf, shortDay, weekdayOf } from '../../../shared/time/format-time';
import type { Values } from '../draft/entry-draft';
import { entryWords } from '../entry-words';
import styles from './dates-strip.module.css';

/** Counted by the server with the rules that fit such a case; the dates before stay in sight meanwhile. */
function useDates(campaignId: string | null, { isKeyCase, types, leadUnitId }: Values) {
  const query = {
    campaignId: campaignId ?? '',
    isKeyCase,
    media: [...new Set(types.map(({ medium }) => medium))],
    ...(leadUnitId ? { leadUnitId } : {}),
  };
  return useQuery({
    queryKey: ['dispatches', 'dates', query],
    queryFn: () => dataOf(api.GET('/api/dispatches/dates', { params: { query } })),
    enabled: campaignId !== null,
    refetchInterval: 60_000,
    placeholderData: (before, question) =>
      (question?.queryKey[2] as typeof query | undefined)?.campaignId === campaignId ? before : undefined,
  });
}

/** The dates that a dispatch would give now, each with the card that says why. */
export function DatesStrip({ campaignId, values }: { campaignId: string | null; values: Values }) {
  const t = useWords(entryWords);
  const language = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  const dates = (useDates(campaignId, values).data ?? []).filter(({ limitKind }) => limitKind === 'outer');
  const last = dates.at(-1)?.step ?? null;
  const toggle = () => setOpen(open ? null : last);
  useKeys([
    { keys: 'w', label: t('howCounted'), run: toggle },
    { keys: 'Alt+w', label: t('howCounted'), run: toggle },
  ]);
  const shown = dates.find(({ step }) => step === open);
  if (dates.length === 0) return <p className={styles.strip}>{campaignId && t('noRules')}</p>;
  return (
    <>
      <div className={styles.strip}>
        <b>{t('dates')}</b>
        {dates.map(({ step, dueAt, tentative }) => (
          <button
            key={step}
            type="button"
            className={styles.date}
            aria-expanded={open === step}
            onClick={() => setOpen(open === step ? null : step)}
          >
            {STEP_WORDS[step][language]} <b>{momentOf(dueAt, language)}</b>
            {tentative && <small>{guessedWord(dueAt, language)}</small>}
          </button>
        ))}
        <Button
          type="link"
          size="small"
          aria-expanded={open !== null}
          aria-keyshortcuts="w Alt+w"
          onClick={toggle}
        >
          {t(open ? 'foldCounted' : 'howCounted')} <KeyCap keys="w" />
        </Button>
      </div>
      {shown && (
        <div className={styles.card} ref={(card) => card?.scrollIntoView({ block: 'nearest' })}>
          <ExplanationCard
            title={STEP_WORDS[shown.step][language]}
            light={shown.light}
            days={shown.grid as GridDay[]}
            rows={explanationRows(shown, language)}
            startLabel={START_LABELS[explanationOf(shown).startEvent][language]}
            countsWorkingDays={explanationOf(shown).rule.unit.startsWith('working')}
          />
        </div>
      )}
    </>
  );
}

/** 5/20 12:42 · 5/30 周六: the hour where it matters, the weekday where a date ends at midnight. */
function momentOf(dueAt: string, language: Language): string {
  const { day, time } = dueTimeOf(dueAt);
  return `${shortDay(day, language)} ${time === '24:00' ? weekdayOf(day, language) : time}`;
}
