import { CheckOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Tag } from '../../shared/status/tag';
import { shortMoment } from '../../shared/time/format-time';
import { kindOf, sendLogWords, STATE_WORDS } from './send-log-words';
import styles from './send-log.module.css';
import type { MailHead } from './use-send-log';

interface Props {
  mails: readonly MailHead[];
  /** Whether the reader may open a mail. */
  opens: boolean;
}

/** When, to whom, what, and whether it got there. */
export function MailTable({ mails, opens }: Props) {
  const t = useWords(sendLogWords);
  const language = useLanguage();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('title')}</caption>
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
            <td className={styles.kind}>{kindOf(mail.rule)[language]}</td>
            <td className={styles.person}>
              {mail.recipientName}
              <small>{mail.address}</small>
            </td>
            <td className={styles.subject}>
              {opens ? (
                <Link to={`?mail=${mail.id}`} aria-label={t('read', { subject: mail.subject })}>
                  {mail.subject}
                </Link>
              ) : (
                mail.subject
              )}
            </td>
            <td className={styles.state}>
              <MailState mail={mail} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MailState({ mail: { state, tries, error } }: { mail: MailHead }) {
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
      <Tag look={state === 'refused' || state === 'uncertain' ? 'ink' : 'act'}>{words}</Tag>
      {tries > 1 && <small>{t('tries', { n: tries })}</small>}
      {error && <small title={error}>{error}</small>}
    </>
  );
}
