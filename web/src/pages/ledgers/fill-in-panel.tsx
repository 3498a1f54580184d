import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { Role } from '../../api/session';
import { newId } from '../../api/new-id';
import { useCurrentUser } from '../../app/current-user';
import { isHandler } from '../../app/handling-roles';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { useGoOn } from '../../shared/page/use-go-on';
import { shortMoment } from '../../shared/time/format-time';
import { ledgersWords, STATE_WORDS } from './ledgers-words';
import styles from './ledgers.module.css';
import { fillInUrl, useSendFile, useUploads } from './use-ledgers';

const OFFICE: readonly Role[] = ['administrator', 'bureau-officer'];

/** 回填: the sheet to fill in, and what came back. */
export function FillInPanel({ ledgerId, issueId }: { ledgerId: string; issueId: string }) {
  const t = useWords(ledgersWords);
  const language = useLanguage();
  const { role } = useCurrentUser();
  const may = isHandler(role) || OFFICE.includes(role);
  const uploads = useUploads(ledgerId, issueId, may).data ?? [];
  if (!may) return null;
  return (
    <div className={styles.screenOnly}>
      <Panel title={t('fillIn')}>
        <p className={styles.quiet}>{t('fillInText')}</p>
        <div className={styles.verbs}>
          <a href={fillInUrl(ledgerId, issueId)} download>
            {t('getFillIn')}
          </a>
          <Sender ledgerId={ledgerId} issueId={issueId} />
        </div>
        {uploads.length === 0 ? (
          <p className={styles.quiet}>{t('noUploads')}</p>
        ) : (
          <ul className={styles.issues} aria-label={t('uploads')}>
            {uploads.map(({ id, fileName, unitName, uploadedByName, uploadedAt, state }) => (
              <li key={id}>
                <Link to={`/ledgers/${ledgerId}/uploads/${id}`}>{fileName}</Link>
                <b>{STATE_WORDS[state][language]}</b>
                <span>
                  {t('uploadedBy', {
                    unit: unitName,
                    name: uploadedByName,
                    time: shortMoment(uploadedAt, language),
                  })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}

/** Takes a file and goes to what it would change. */
function Sender({ ledgerId, issueId }: { ledgerId: string; issueId: string }) {
  const t = useWords(ledgersWords);
  const goOn = useGoOn();
  const fieldId = useId();
  const [round, setRound] = useState(0);
  const send = useSendFile(ledgerId, issueId);
  const take = (file: File | undefined) => {
    if (!file) return;
    send.mutate(
      { file, key: newId() },
      {
        onSuccess: (id) => goOn(`/ledgers/${ledgerId}/uploads/${id}`),
        // The same file may be chosen again once it is mended.
        onError: () => setRound((now) => now + 1),
      },
    );
  };
  return (
    <>
      <label className={styles.file} htmlFor={fieldId}>
        {send.isPending ? t('uploading') : t('upload')}
        <input
          key={round}
          id={fieldId}
          type="file"
          accept=".xlsx,.xls,.csv"
          disabled={send.isPending}
          onChange={({ target }) => take(target.files?.[0])}
        />
      </label>
      <p className={styles.wrong} role="alert">
        {send.error && (send.error.errors[0]?.message ?? send.error.detail)}
      </p>
    </>
  );
}
