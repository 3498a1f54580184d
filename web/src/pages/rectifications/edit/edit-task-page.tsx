import { Link, useParams } from 'react-router';
import { useUnits } from '../../../api/directory';
import { useWords } from '../../../i18n/words';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { rectificationsWords } from '../rectifications-words';
import { useTask } from '../use-rectifications';
import { EditForm } from './edit-form';

/** 改要素: what a task says and whose it is. */
export default function EditTaskPage() {
  const t = useWords(rectificationsWords);
  const { id = '' } = useParams();
  const task = useTask(id);
  const units = useUnits();
  const error = task.error ?? units.error;
  if (error && (!task.data || !units.data))
    return (
      <ErrorState
        error={error}
        title={t('failed')}
        onRetry={() => void task.refetch()}
        back={<Link to="/rectifications">{t('back')}</Link>}
      />
    );
  if (!task.data || !units.data) return <SkeletonRows rows={8} height={56} />;
  return <EditForm key={id} task={task.data} units={units.data} />;
}
