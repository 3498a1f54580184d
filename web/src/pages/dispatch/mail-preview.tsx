import { Drawer, Radio, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { ErrorState } from '../../shared/states/error-state';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { useIsPhone } from '../../shared/use-viewport';
import styles from './dispatch.module.css';
import { dispatchWords } from './dispatch-words';
import { useDispatchMails } from './use-dispatch';

interface Props {
  /** The cases of the dispatch; null while nothing is asked for. */
  caseIds: readonly string[] | null;
  at: string | null;
  onClose: () => void;
}

/** Every mail of the dispatch as its reader will see it, before anything is sent. */
export function MailPreview({ caseIds, at: moment, onClose }: Props) {
  const t = useWords(dispatchWords);
  const isPhone = useIsPhone();
  const mails = useDispatchMails(caseIds, moment);
  const [at, setAt] = useState(0);
  const [form, setForm] = useState<'asHtml' | 'asText'>('asHtml');
  const all = mails.data ?? [];
  const mail = all[Math.min(at, all.length - 1)];
  return (
    <Drawer
      open={caseIds !== null}
      onClose={onClose}
      size={isPhone ? '100%' : 'min(760px, 92vw)'}
      title={t('mailTitle')}
    >
      {mails.isLoading && <SkeletonRows />}
      {mails.isError && (
        <ErrorState error={mails.error} title={t('mailFailed')} onRetry={() => void mails.refetch()} />
      )}
      {mail && (
        <div className={styles.mail}>
          <Select
            aria-label={t('mailTitle')}
            value={Math.min(at, all.length - 1)}
            onChange={setAt}
            options={all.map((one, index) => ({
              value: index,
              label: t('mailTo', { unit: one.unit.name, name: one.recipientName, n: one.cases }),
            }))}
          />
          {!mail.reachable && <NoticeStrip tone="look">{t('noAddress')}</NoticeStrip>}
          <h3>{mail.subject}</h3>
          <Radio.Group
            optionType="button"
            size="small"
            value={form}
            onChange={(event) => setForm(event.target.value as 'asHtml' | 'asText')}
            options={(['asHtml', 'asText'] as const).map((value) => ({ value, label: t(value) }))}
          />
          {form === 'asHtml' ? (
            <iframe sandbox="" srcDoc={mail.html} title={t('mailFrame', { subject: mail.subject })} />
          ) : (
            <pre tabIndex={0}>{mail.text}</pre>
          )}
        </div>
      )}
    </Drawer>
  );
}
