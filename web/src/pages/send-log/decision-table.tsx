import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { shortNumber } from '../../shared/case/short-number';
import { STATE_WORDS } from '../../shared/notices/mail-state-words';
import { DECISION_WORDS, reasonWords, ruleWords, tierWords } from '../../shared/notices/notice-words';
import { paperPath } from '../../shared/notices/paper-path';
import { shortMoment } from '../../shared/time/format-time';
import { sendLogWords } from './send-log-words';
import styles from './send-log.module.css';
import type { Notice } from './use-send-log';

interface Props {
  notices: readonly Notice[];
  onOpen: (mailId: string) => void;
}

/** Who was told of what, or not, and why. */
export function DecisionTable({ notices, onOpen }: Props) {
  const t = useWords(sendLogWords);
  const language = useLanguage();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('decisions')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('time')}</th>
          <th scope="col">{t('kind')}</th>
          <th scope="col">{t('recipient')}</th>
          <th scope="col">{t('case')}</th>
          <th scope="col">{t('decision')}</th>
        </tr>
      </thead>
      <tbody>
        {notices.map((one) => (
          <tr key={one.id}>
            <td className={styles.time}>{shortMoment(one.createdAt, language)}</td>
            <td className={styles.kind}>
              {ruleWords(one.rule, language)}
              <small>{tierWords(one.tier, language)}</small>
            </td>
            <td className={styles.person}>{one.recipientName}</td>
            <td className={styles.subject}>
              {!one.caseId && one.subjectId && (
                <Link to={paperPath(one.rule, one.subjectId) ?? ''}>
                  {one.number ?? one.subjectId}
                  {one.title !== one.number && ` ${one.title ?? ''}`}
                </Link>
              )}
              {one.caseId && one.title === null && t('caseGone')}
              {one.caseId && one.title !== null && (
                <Link to={`/cases/${one.caseId}`}>
                  {one.number && `${shortNumber(one.number)} `}
                  {one.title}
                </Link>
              )}
            </td>
            <td className={styles.state}>
              {DECISION_WORDS[one.decision][language]}
              {one.mailState && ` · ${STATE_WORDS[one.mailState][language]}`}
              {one.reason && <small>{reasonWords(one.reason, one.detail, language)}</small>}
              {one.mailId && (
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => one.mailId && onOpen(one.mailId)}
                >
                  {t('readOne')}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
