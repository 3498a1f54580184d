import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { Panel } from '../../shared/page/panel';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import styles from './ownership.module.css';
import { ownershipWords } from './ownership-words';
import { SubjectTable } from './subject-table';
import { useStreet } from './use-ownership';

/** One street: its leaders, its areas, its points and its tasks. */
export function StreetPanel({ id, onBack }: { id: string; onBack: () => void }) {
  const t = useWords(ownershipWords);
  const { data, error, refetch } = useStreet(id);
  const back = (
    <Button type="text" onClick={onBack}>
      {t('back')}
    </Button>
  );
  if (error && !data)
    return <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} back={back} />;
  if (!data) return <SkeletonRows rows={6} />;
  const { unit, leaders, areas, pointLines, taskLines, mayManage } = data;
  const names = leaders.map(({ name }) => name).join('、');
  const parts = [
    ['areas', areas, 'noAreas'],
    ['points', pointLines, 'noPoints'],
    ['tasks', taskLines, 'noTasks'],
  ] as const;
  return (
    <>
      <Panel title={unit.name} extra={back}>
        <dl className={styles.pair}>
          <dt>{t('leaders')}</dt>
          <dd>{names || <span className={styles.missing}>{t('nobody')}</span>}</dd>
        </dl>
      </Panel>
      {parts.map(([word, lines, none]) => (
        <Panel key={word} title={`${t(word)} ${lines.length}`} flush={lines.length > 0}>
          {lines.length === 0 ? (
            <p className={styles.quiet}>{t(none)}</p>
          ) : (
            <SubjectTable caption={t(word)} lines={lines} mayManage={mayManage} />
          )}
        </Panel>
      ))}
    </>
  );
}
