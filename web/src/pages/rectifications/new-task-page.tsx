import { useSearchParams } from 'react-router';
import { useUnits } from '../../api/directory';
import { useWords } from '../../i18n/words';
import { useCase } from '../../shared/case/case-api';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { rectificationsWords } from './rectifications-words';
import { TaskForm } from './task-form';

/** 立项: a blank form, or one that a case has begun to fill. */
export default function NewTaskPage() {
  const t = useWords(rectificationsWords);
  const [search] = useSearchParams();
  const caseId = search.get('case');
  const like = search.get('like');
  const found = useCase(caseId);
  const units = useUnits();
  const error = found.error ?? units.error;
  if (error && (!units.data || (caseId && !found.data)))
    return <ErrorState error={error} title={t('failed')} onRetry={() => void found.refetch()} />;
  if (!units.data || (caseId && !found.data)) return <SkeletonRows rows={8} height={56} />;
  return <TaskForm key={`${caseId} ${like}`} about={found.data ?? null} like={like} units={units.data} />;
}
