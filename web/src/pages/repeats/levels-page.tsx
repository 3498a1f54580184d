import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { ErrorState } from '../../shared/states/error-state';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { LevelChanges } from './level-changes';
import { LevelsForm } from './levels-form';
import { LevelsProgress } from './levels-progress';
import { levelsWords } from './levels-words';
import { PolicyText } from './policy-text';
import { RepeatsTabs } from './repeats-tabs';
import { useLevels } from './use-levels';
import styles from './repeats.module.css';

/** From how many repeats on who takes a matter in hand, and what a change would do. */
export default function LevelsPage() {
  const t = useWords(levelsWords);
  const { role } = useCurrentUser();
  const may = role === 'bureau-officer' || role === 'administrator';
  const levels = useLevels();
  return (
    <div className={styles.page}>
      <PageHeader title={t('title')} subtitle={t('subtitle')} tools={<RepeatsTabs />} />
      {levels.data?.proposed && <NoticeStrip tone="info">{t('proposed')}</NoticeStrip>}
      {levels.data && <LevelsProgress matters={levels.data.matters} followed={levels.data.followed} />}
      {levels.isPending && <SkeletonRows rows={5} />}
      {levels.isError && !levels.data && (
        <ErrorState error={levels.error} title={t('failed')} onRetry={() => void levels.refetch()} />
      )}
      {levels.data &&
        (may ? (
          <LevelsForm inForce={levels.data} />
        ) : (
          <Panel title={t('rule')} extra={t('readOnly')}>
            <PolicyText policy={levels.data} />
          </Panel>
        ))}
      <LevelChanges />
    </div>
  );
}
