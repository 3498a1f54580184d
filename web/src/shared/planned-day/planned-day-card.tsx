import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, dataOf } from '../../api/client';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { ExplanationCard } from '../explanation-card/explanation-card';
import type { GridDay } from '../explanation-card/grid-day';
import { daysBetween, longDay } from '../time/format-time';
import { plannedDayWords } from './planned-day-words';

interface Props {
  title: string;
  /** The day before the first that counts, and what happened on it. */
  from: string;
  startLabel: string;
  until: string;
  late: boolean;
  /** Who set the day, when, from what. */
  rule: ReactNode;
  changed?: ReactNode;
  source?: ReactNode;
}

/** The explanation of a day that somebody or a plan has set and that is no deadline; its days are asked for when it is looked at. */
export function PlannedDayCard({ title, from, startLabel, until, late, rule, changed, source }: Props) {
  const t = useWords(plannedDayWords);
  const language = useLanguage();
  const amount = daysBetween(from, until);
  const { data } = useQuery({
    queryKey: ['limit-counts', 'planned', from, amount],
    queryFn: () =>
      dataOf(api.GET('/api/limit-counts', { params: { query: { from, amount, unit: 'calendar-day' } } })),
    enabled: amount > 0,
    retry: false,
  });
  const light = {
    colour: late ? ('red' as const) : ('none' as const),
    hollow: false,
    remaining: null,
    overdue: null,
    dueAt: `${until}T16:00:00.000Z`,
    tentative: false,
  };
  return (
    <ExplanationCard
      title={title}
      light={light}
      days={(data?.grid ?? []) as GridDay[]}
      rows={{
        start: t('start', { day: longDay(from, language), what: startLabel }),
        rule,
        changed,
        source: [source, t('source')].filter(Boolean).join(language === 'zh' ? '；' : '; '),
      }}
      startLabel={startLabel}
      countsWorkingDays={false}
    />
  );
}
