import { CloudUploadOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { shortMoment } from '../../shared/time/format-time';
import { useOnline } from '../../shared/device/use-online';
import { useOutbox } from '../../shared/outbox/use-outbox';
import { myCasesWords } from './my-cases-words';
import styles from './my-cases.module.css';
import type { useMyCases } from './use-my-cases';

/** How old the list is when there is no signal; what still waits on this phone. Absent when there is nothing to say. */
export function ListStrips({ list }: { list: ReturnType<typeof useMyCases> }) {
  const t = useWords(myCasesWords);
  const language = useLanguage();
  const online = useOnline();
  const items = useOutbox();
  const refused = items.filter(({ stage }) => stage === 'refused').length;
  const stale = (!online || list.isRefetchError) && list.data !== undefined;
  if (!stale && items.length === 0) return null;
  return (
    <div className={styles.strip}>
      {stale && (
        <NoticeStrip tone="look">
          {t('offline', { time: shortMoment(new Date(list.dataUpdatedAt).toISOString(), language) })}
        </NoticeStrip>
      )}
      {items.length > 0 && (
        <NoticeStrip
          tone={refused > 0 ? 'look' : 'info'}
          action={<Link to="/me/outbox">{t('progress')}</Link>}
        >
          {refused === 0 && <CloudUploadOutlined aria-hidden="true" />}{' '}
          {refused > 0 ? t('refused', { n: refused }) : t('queued', { n: items.length })}
        </NoticeStrip>
      )}
    </div>
  );
}
