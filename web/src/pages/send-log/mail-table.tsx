import { CheckOutlined } from '@ant-design/icons';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { STATE_WORDS } from '../../shared/notices/mail-state-words';
import { ruleWords } from '../../shared/notices/notice-words';
import { Tag } from '../../shared/status/tag';
import { shortMoment } from '../../shared/time/format-time';
import { ResendButton } from './resend-button';
import { sendLogWords } from './send-log-words';
import styles from './send-log.module.css';
import type { MailHead } from './use-send-log';

const FAILED: readonly MailHead['state'][] = ['refused', 'failed', 'uncertain'];

interface Props {
  mails: readonly MailHead[];
  onOpen: (id: string) => void;
  /** Whether the reader may send one again. */
  resends: boolean;
}

/** When, to whom, what, and whether it got there. */
export function MailTable({ mails, onOpen, resends }: Props) {
  const t = useWords(sendLogWords);
  const language = useLanguage();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('mails')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('time')}</th>
          <th scope="col">{t('kind')}</th>
          <th scope="col">{t('recipient')}</th>
          <th scope="col">{t('subject')}</th>
          <th scope="col">{t('state')}</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <td className={styles.time}>{shortMoment(mail.sentAt ?? mail.createdAt, language)}</td>
            <td className={styles.kind}>{ruleWords(mail.rule, language)}</td>
            <td className={styles.person}>
              {mail.recipientName}
              <small>{mail.address}</small>
            </td>
            <td className={styles.subject}>
              <button
                type="button"
                className={styles.link}
                aria-label={t('read', { subject: mail.subject })}
                onClick={() => onOpen(mail.id)}
              >
                {mail.subject}
              </button>
              {mail.againByName && <small>{t('again', { name: mail.againByName })}</small>}
            </td>
            <td className={styles.state}>
              <MailState mail={mail} />
              {resends && FAILED.includes(mail.state) && !mail.againBy && <ResendButton mail={mail} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MailState({ mail: { state, tries, error, againBy } }: { mail: MailHead }) {
  const t = useWords(sendLogWords);
  const language = useLanguage();
  const words = STATE_WORDS[state][language];
  if (state === 'sent') {
    return (
      <span className={styles.sent}>
        <CheckOutlined aria-hidden="true" /> {words}
      </span>
    );
  }
  return (
    <>
      <Tag look={FAILED.includes(state) ? 'ink' : 'act'}>{words}</Tag>
      {tries > 1 && <small>{t('tries', { n: tries })}</small>}
      {error && <small title={error}>{error}</small>}
      {againBy && <small>{t('later')}</small>}
    </>
  );
}
