import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { LIMIT_STEP_WORDS } from '../../shared/case/explain-words';
import { explainedLightWords } from '../../shared/explained-light/explained-light-words';
import { DeadlineExplanation } from '../../shared/explanation-card/deadline-explanation';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';

/** Why the department answers by then; read when it is looked at. */
export function WhyAnswerBy({ callId }: { callId: string }) {
  const t = useWords(explainedLightWords);
  const language = useLanguage();
  const { data, error, isError, refetch } = useQuery({
    queryKey: ['cases', 'call-deadline', callId],
    queryFn: () => dataOf(api.GET('/api/calls/{id}/deadline', { params: { path: { id: callId } } })),
  });
  if (isError) return <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={4} height={72} />;
  return <DeadlineExplanation deadline={data} title={LIMIT_STEP_WORDS.answer[language]} />;
}
