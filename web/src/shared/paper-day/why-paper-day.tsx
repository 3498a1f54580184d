import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { ExplanationCard } from '../explanation-card/explanation-card';
import type { GridDay } from '../explanation-card/grid-day';
import { ErrorState } from '../states/error-state';
import { SkeletonRows } from '../states/skeleton-rows';
import { longDay } from '../time/format-time';
import { paperDayWords } from './paper-day-words';

export interface PaperDayFacts {
  /** The day of the issue, or the one on which the day was set. */
  from: string;
  until: string;
  late: boolean;
  /** It was set after the paper had gone out. */
  isSet?: boolean;
}

/** The working days between the issue of a paper and the day on it; read when it is looked at. */
export function WhyPaperDay({ from, until, late, isSet = false }: PaperDayFacts) {
  const t = useWords(paperDayWords);
  const language = useLanguage();
  const { data, error, isError, refetch } = useQuery({
    queryKey: ['limit-counts', 'until', from, until],
    queryFn: () => dataOf(api.GET('/api/limit-counts/until', { params: { query: { from, until } } })),
    retry: false,
  });
  if (isError) return <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={4} height={72} />;
  const list = (days: readonly { day: string; name?: string | null }[]) =>
    days
      .map(({ day, name }) => t('skipped', { day: longDay(day, language), name: name ?? t('weekend') }))
      .join(t('comma'));
  const source = [
    t('source'),
    data.dueOn !== until && t('moved', { day: longDay(data.dueOn, language) }),
    data.unpublishedYears.length > 0 && t('guessed', { years: data.unpublishedYears.join(' ') }),
  ];
  return (
    <ExplanationCard
      title={t('head')}
      light={{
        colour: late ? 'red' : 'none',
        hollow: false,
        remaining: null,
        overdue: null,
        dueAt: `${until}T16:00:00.000Z`,
        tentative: data.tentative,
      }}
      days={data.grid as GridDay[]}
      rows={{
        start: t(isSet ? 'startSet' : 'startIssued', { day: longDay(from, language) }),
        rule: t('rule', { n: data.amount }),
        ...(data.skipped.length > 0 ? { skipped: list(data.skipped) } : {}),
        ...(data.added.length > 0 ? { added: list(data.added) } : {}),
        source: source.filter(Boolean).join(language === 'zh' ? '；' : '; '),
      }}
      startLabel={t(isSet ? 'set' : 'issued')}
    />
  );
}
