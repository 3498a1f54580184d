import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { HOURS_WORDS, reasonWords, tierWords, type RungHours } from '../../../shared/notices/notice-words';
import { paperPath } from '../../../shared/notices/paper-path';
import { Panel } from '../../../shared/page/panel';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { shortMoment } from '../../../shared/time/format-time';
import { reminderWords } from './reminder-words';
import styles from './reminders.module.css';
import { useReminderPreview, type Preview } from './use-reminder-rules';

type Letter = Preview['letters'][number];

/** 明早 08:30 将发出 14 封: each mail, whom, which cases and why; and who gets nothing. */
export function PreviewPanel() {
  const t = useWords(reminderWords);
  const language = useLanguage();
  const query = useReminderPreview();
  const [letter, setLetter] = useState<Letter | null>(null);
  if (query.isError)
    return <ErrorState error={query.error} title={t('previewFailed')} onRetry={() => void query.refetch()} />;
  if (!query.data) return <SkeletonRows rows={4} />;
  const { at, letters, waiting, leftOut } = query.data;
  const when = shortMoment(at, language);
  return (
    <Panel
      title={letters.length > 0 ? t('previewHead', { when, n: letters.length }) : t('previewNone', { when })}
      extra={t('previewUnsaved')}
      flush
    >
      {letters.length > 0 && <Letters letters={letters} onShow={setLetter} />}
      <Rest
        title={t('waiting', { n: waiting.length })}
        lines={waiting.map((one) => ({ ...one, why: HOURS_WORDS[one.hours as RungHours][language] }))}
      />
      <Rest
        title={t('leftOut', { n: leftOut.length })}
        lines={leftOut.map((one) => ({ ...one, why: reasonWords(one.reason, one.detail, language) ?? '' }))}
      />
      <Drawer
        open={letter !== null}
        onClose={() => setLetter(null)}
        size="min(760px, 94vw)"
        title={letter?.subject ?? ' '}
      >
        {letter && (
          <iframe
            className={styles.mail}
            sandbox=""
            srcDoc={letter.html}
            title={t('mailOf', { name: letter.recipientName })}
          />
        )}
      </Drawer>
    </Panel>
  );
}

function Letters({ letters, onShow }: { letters: readonly Letter[]; onShow: (one: Letter) => void }) {
  const t = useWords(reminderWords);
  const language = useLanguage();
  return (
    <div className={`${styles.letters} ${styles.rows}`}>
      <PlainTable
        caption={t('preview')}
        head={
          <>
            <th scope="col">{t('recipient')}</th>
            <th scope="col">{t('why')}</th>
            <th scope="col">{t('cases')}</th>
            <td />
          </>
        }
      >
        {letters.map((one) => (
          <tr key={`${one.recipientName}${one.email}`}>
            <th scope="row">
              {one.recipientName}
              <small>{one.email ?? t('noAddress')}</small>
            </th>
            <td>{one.because}</td>
            <td>
              <ul>
                {one.items.map(({ tier, escalation, owedByName, step, ...about }) => (
                  <li key={`${about.caseId ?? about.subjectId}${step}${tier}${owedByName}`}>
                    <Thing {...about} />{' '}
                    <small>
                      {[
                        tierWords(tier, language),
                        escalation,
                        owedByName && t('forWhom', { name: owedByName }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </small>
                  </li>
                ))}
              </ul>
            </td>
            <td>
              <Button
                size="small"
                aria-label={t('showOf', { name: one.recipientName })}
                onClick={() => onShow(one)}
              >
                {t('show')}
              </Button>
            </td>
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}

interface About {
  rule: string;
  caseId: string | null;
  subjectId: string | null;
  title: string;
}

/** The case, or the slip or letter, that it is about. */
function Thing({ rule, caseId, subjectId, title }: About) {
  const to = caseId ? `/cases/${caseId}` : subjectId && paperPath(rule, subjectId);
  return to ? <Link to={to}>{title}</Link> : title;
}

interface Line extends About {
  tier: string | null;
  step: string | null;
  recipientName: string;
  why: string;
}

function Rest({ title, lines }: { title: string; lines: readonly Line[] }) {
  const language = useLanguage();
  if (lines.length === 0) return null;
  return (
    <details className={styles.rest}>
      <summary>{title}</summary>
      <ul>
        {lines.map(({ tier, step, recipientName, why, ...about }) => (
          <li key={`${about.caseId ?? about.subjectId}${step}${tier}${recipientName}`}>
            {recipientName} · <Thing {...about} /> · {tierWords(tier, language)} · {why}
          </li>
        ))}
      </ul>
    </details>
  );
}
