import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { stageClosedWords } from './stage-closed-words';
import styles from './stage-closed.module.css';
import type { WatchCounts } from './use-stage-closed';

/** That stage-closed cases wait for their milestone; nothing where none is near. */
export function WaitingStages({ counts }: { counts: WatchCounts }) {
  const t = useWords(stageClosedWords);
  const { watched, passed, today, soon } = counts;
  const near = today + soon;
  if (passed + near === 0) return null;
  const standing = passed > 0 ? 'passed' : 'soon';
  return (
    <div className={styles.waiting}>
      <NoticeStrip
        tone={passed > 0 ? 'look' : 'info'}
        action={<Link to={`/stage-closed?standing=${standing}`}>{t('toList')}</Link>}
      >
        {passed > 0 ? t('waiting', { n: watched, passed }) : t('waitingSoon', { n: watched, soon: near })}
      </NoticeStrip>
    </div>
  );
}
