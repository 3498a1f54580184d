import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PlannedDayCard } from '../../shared/planned-day/planned-day-card';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { shortMoment } from '../../shared/time/format-time';
import { recheckWords } from './recheck-words';

/** Why a look-back is due on its day: the rule and the visit before, or who planned it; read when it is looked at. */
export function WhyLookBack({ id, isDue }: { id: string; isDue: boolean }) {
  const t = useWords(recheckWords);
  const language = useLanguage();
  const { data, error, isError, refetch } = useQuery({
    queryKey: ['reviews', 'look-back-origin', id],
    queryFn: () => dataOf(api.GET('/api/look-backs/{id}/origin', { params: { path: { id } } })),
  });
  if (isError) return <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={4} height={72} />;
  const { origin, from, dueOn, months, turn, byName, at } = data;
  const byRule = origin === 'rule';
  return (
    <PlannedDayCard
      title={t('lookBacks')}
      from={from}
      startLabel={t(!byRule ? 'plannedOn' : turn > 1 ? 'visitBefore' : 'closed')}
      until={dueOn}
      late={isDue}
      rule={
        byRule
          ? t('whyRule', { n: months ?? 0, turn })
          : t('whyHand', { name: byName ?? '—', time: at ? shortMoment(at, language) : '' })
      }
      source={byRule ? t('whySource') : undefined}
    />
  );
}
