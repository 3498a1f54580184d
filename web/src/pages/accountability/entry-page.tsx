import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { PhoneHeader } from '../../shared/page/phone-header';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { shortMoment } from '../../shared/time/format-time';
import { useIsPhone } from '../../shared/use-viewport';
import { accountabilityWords, EVENT_WORDS } from './accountability-words';
import styles from './accountability.module.css';
import { EntryFiles } from './entry-files';
import { EntrySheet } from './entry-sheet';
import { RevealSheet, WithdrawSheet } from './reason-sheets';
import { useEntry, useKinds, type Entry } from './use-accountability';

/** One act: what was decided, its papers, and who looked at the name. */
export default function EntryPage() {
  const t = useWords(accountabilityWords);
  const { id = '' } = useParams();
  const { data, error, refetch } = useEntry(id);
  const back = <Link to="/accountability">{t('back')}</Link>;
  if (error && !data)
    return <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} back={back} />;
  if (!data) return <SkeletonRows rows={6} />;
  return <EntryView key={id} entry={data} />;
}

function EntryView({ entry }: { entry: Entry }) {
  const t = useWords(accountabilityWords);
  const language = useLanguage();
  const isPhone = useIsPhone();
  const navigate = useNavigate();
  const [sheet, setSheet] = useState<'change' | 'withdraw' | 'reveal' | null>(null);
  const [name, setName] = useState<string | null>(null);
  const kinds = useKinds().data ?? [];
  const close = () => setSheet(null);
  const { kindName, happenedOn, body, withdrawnAt, withdrawReason, mayManage, mayReveal, hasSealed } = entry;
  const subtitle = [happenedOn, body, t('recordedBy', { name: entry.recordedByName })].join(' · ');
  const verbs = mayManage && !withdrawnAt && (
    <>
      <Button danger onClick={() => setSheet('withdraw')}>
        {t('withdraw')}
      </Button>
      <Button onClick={() => setSheet('change')}>{t('change')}</Button>
    </>
  );
  const subject = (
    <>
      {name ?? entry.subject ?? t('hidden')}{' '}
      {hasSealed && mayReveal && name === null && (
        <Button onClick={() => setSheet('reveal')}>{t('reveal')}</Button>
      )}
    </>
  );
  const rows: [string, ReactNode][] = [
    [t('kind'), `${kindName} ${entry.amount} ${entry.unit}`],
    [t('fineIs'), entry.fine && t('yuan', { n: entry.fine })],
    [t('subject'), entry.about !== 'none' && subject],
    [t('street'), entry.street?.name ?? t('noStreet')],
    [t('happenedOn'), happenedOn],
    [t('body'), body],
    [t('documentNo'), entry.documentNo],
    [t('text'), entry.text],
    [
      t('belongs'),
      entry.links.map(({ type, id, title }) => (
        <Link key={id} className={styles.block} to={`/${type === 'case' ? 'cases' : 'rectifications'}/${id}`}>
          {title}
        </Link>
      )),
    ],
  ];
  return (
    <div className={styles.page}>
      {isPhone ? (
        <PhoneHeader title={kindName} subtitle={subtitle} onBack={() => void navigate('/accountability')} />
      ) : (
        <PageHeader
          title={kindName}
          subtitle={subtitle}
          tools={
            <>
              <Link to="/accountability">{t('back')}</Link>
              {verbs}
            </>
          }
        />
      )}
      {isPhone && verbs && <div className={styles.verbs}>{verbs}</div>}
      {withdrawnAt && <p role="status">{t('withdrawnIs', { reason: withdrawReason ?? '' })}</p>}
      <Panel title={t('facts')}>
        <dl className={styles.facts}>
          {rows
            .filter(([, value]) => value)
            .map(([word, value]) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </Panel>
      <EntryFiles entry={entry} />
      {entry.history.length > 0 && (
        <Panel title={t('history')}>
          <ol className={styles.history}>
            {entry.history.map(({ id, action, at, byName, note }) => (
              <li key={id}>
                <time dateTime={at}>{shortMoment(at, language)}</time>{' '}
                <span>
                  {byName} {EVENT_WORDS[action]?.[language] ?? action} {note}
                </span>
              </li>
            ))}
          </ol>
        </Panel>
      )}
      {sheet === 'change' && <EntrySheet kinds={kinds} entry={entry} onClose={close} />}
      {sheet === 'withdraw' && <WithdrawSheet entry={entry} onClose={close} />}
      {sheet === 'reveal' && <RevealSheet entry={entry} onRevealed={setName} onClose={close} />}
    </div>
  );
}
