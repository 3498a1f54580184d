import { Button } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { PhoneHeader } from '../../shared/page/phone-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { useIsPhone } from '../../shared/use-viewport';
import { MailReader } from './mail-reader';
import { MailTable } from './mail-table';
import { sendLogWords } from './send-log-words';
import styles from './send-log.module.css';
import { useSendLog } from './use-send-log';

/** What went out, to whom, and whether it got there; administrators may open a mail. */
export default function SendLogPage() {
  const t = useWords(sendLogWords);
  const isPhone = useIsPhone();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const opens = useCurrentUser().role === 'administrator';
  const log = useSendLog();
  const mails = log.data?.pages.flat() ?? [];
  return (
    <>
      {isPhone ? (
        <PhoneHeader title={t('title')} subtitle={t('subtitle')} />
      ) : (
        <PageHeader title={t('title')} subtitle={t('subtitle')} />
      )}
      <div className={styles.card}>
        {log.isPending && <SkeletonRows rows={8} />}
        {log.isError && mails.length === 0 && (
          <ErrorState error={log.error} title={t('failed')} onRetry={() => void log.refetch()} />
        )}
        {log.data && mails.length === 0 && (
          <EmptyState news="nothing-found" title={t('empty')} text={t('emptyText')} />
        )}
        {mails.length > 0 && <MailTable mails={mails} opens={opens} />}
      </div>
      {mails.length > 0 && (
        <p className={styles.foot}>
          <span>{t('shown', { n: mails.length })}</span>
          {log.hasNextPage && (
            <Button loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
              {t('more')}
            </Button>
          )}
        </p>
      )}
      {opens && <MailReader id={search.get('mail')} onClose={() => void navigate('/send-log')} />}
    </>
  );
}
