import { Drawer } from 'antd';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { shortMoment } from '../../shared/time/format-time';
import { useIsPhone } from '../../shared/use-viewport';
import { sendLogWords } from './send-log-words';
import styles from './send-log.module.css';
import { useMail } from './use-send-log';

/** One mail: as it looks, locked in a frame that may do nothing at all, and its text part. */
export function MailReader({ id, onClose }: { id: string | null; onClose: () => void }) {
  const t = useWords(sendLogWords);
  const language = useLanguage();
  const isPhone = useIsPhone();
  const { data: mail, isPending, isError, error, refetch } = useMail(id);
  return (
    <Drawer
      open={id !== null}
      onClose={onClose}
      size={isPhone ? '100%' : 'min(1180px, 92vw)'}
      title={mail?.subject ?? ' '}
    >
      {id !== null && isPending && <SkeletonRows />}
      {isError && <ErrorState error={error} title={t('mailFailed')} onRetry={() => void refetch()} />}
      {mail && (
        <div className={styles.reader}>
          <p>
            {t('to', { name: mail.recipientName, address: mail.address })} ·{' '}
            {shortMoment(mail.sentAt ?? mail.createdAt, language)}
          </p>
          <section>
            <h3>{t('html')}</h3>
            <iframe sandbox="" srcDoc={mail.html} title={t('frame', { subject: mail.subject })} />
          </section>
          <section>
            <h3>{t('text')}</h3>
            <pre tabIndex={0}>{mail.text}</pre>
          </section>
        </div>
      )}
    </Drawer>
  );
}
