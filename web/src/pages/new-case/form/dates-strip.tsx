import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, dataOf } from '../../../api/client';
import { useLanguage, type Language } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { explanationOf, explanationRows } from '../../../shared/case/explain';
import { START_LABELS, STEP_WORDS } from '../../../shared/case/explain-words';
import { ExplanationCard } from '../../../shared/explanation-card/explanation-card';
import type { GridDay } from '../../../shared/explanation-card/grid-day';
import { KeyCap } from '../../../shared/key-cap/key-cap';
import { useKeys } from '../../../shared/keys/use-keys';
import { dueTimeOf, shortDay, weekdayOf } from '../../../shared/time/format-time';
import { entryWords } from '../entry-words';
import styles from './dates-strip.module.css';

const useDates = (campaignId: string | null) =>
  useQuery({
    queryKey: ['dispatches', 'dates', campaignId],
    queryFn: () =>
      dataOf(api.GET('/api/dispatches/dates', { params: { query: { campaignId: campaignId ?? '' } } })),
    enabled: campaignId !== null,
    refetchInterval: 60_000,
  });

/** The dates that a dispatch would give now, each with the card that says why. */
export function DatesStrip({ campaignId }: { campaignId: string | null }) {
  const t = useWords(entryWords);
  const language = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  const dates = (useDates(campaignId).data ?? []).filter(({ limitKind }) => limitKind === 'outer');
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
            {tentative && <small>{t('tentative')}</small>}
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
