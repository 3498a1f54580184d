import { CloudUploadOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { shortMoment } from '../../shared/time/format-time';
import { useOnline } from '../phone-case/use-online';
import { useQueue } from '../report/photo-queue/use-queue';
import { myCasesWords } from './my-cases-words';
import styles from './my-cases.module.css';
import type { useMyCases } from './use-my-cases';

/** How old the list is when there is no signal; what still waits on this phone. Absent when there is nothing to say. */
export function ListStrips({ list }: { list: ReturnType<typeof useMyCases> }) {
  const t = useWords(myCasesWords);
  const language = useLanguage();
  const online = useOnline();
  const queued = useQueue();
  const stale = (!online || list.isRefetchError) && list.data !== undefined;
  const first = queued[0];
  if (!stale && !first) return null;
  return (
    <div className={styles.strip}>
      {stale && (
        <NoticeStrip tone="look">
          {t('offline', { time: shortMoment(new Date(list.dataUpdatedAt).toISOString(), language) })}
        </NoticeStrip>
      )}
      {first && (
        <NoticeStrip tone="info" action={<Link to={`/cases/${first.caseId}/report`}>{t('progress')}</Link>}>
          <CloudUploadOutlined aria-hidden="true" /> {t('queued', { n: queued.length })}
        </NoticeStrip>
      )}
    </div>
  );
}
