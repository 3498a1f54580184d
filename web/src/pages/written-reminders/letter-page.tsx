import { Link, useNavigate, useParams } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Button } from '../../shared/light/button';
import { PendingLine } from '../../shared/outbox/pending-line';
import { letterReceiptOf } from '../../shared/outbox/presses';
import { useReceiptPress, useReceiptStage } from '../../shared/outbox/use-receipt';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { PhoneHeader } from '../../shared/page/phone-header';
import { ErrorState } from '../../shared/states/error-state';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { shortMoment } from '../../shared/time/format-time';
import { useIsPhone } from '../../shared/use-viewport';
import { LetterFacts } from './letter-facts';
import { LetterList } from './letter-list';
import { LetterPaper } from './letter-paper';
import { LetterStatus } from './letter-status';
import { periodWords } from './period-words';
import { reminderWords } from './reminder-words';
import { useSince } from './since';
import { useLetter, useLetterFile, type Letter } from './use-reminders';
import styles from './letter.module.css';

/** One letter with its list; the street confirms here that it has it. */
export default function LetterPage() {
  const t = useWords(reminderWords);
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useLetter(id);
  const isPhone = useIsPhone();
  if (data) return <LetterSheet letter={data} />;
  return (
    <div className={styles.page}>
      {isPhone ? (
        <PhoneHeader title={t('title')} onBack={() => void navigate('/written-reminders')} />
      ) : (
        <PageHeader title={t('title')} />
      )}
      {!error && <SkeletonRows rows={6} height={44} />}
      {error && (
        <ErrorState
          error={error}
          title={t('failed')}
          onRetry={() => void refetch()}
          back={<Link to="/written-reminders">{t('back')}</Link>}
        />
      )}
    </div>
  );
}

function LetterSheet({ letter }: { letter: Letter }) {
  const t = useWords(reminderWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const since = useSince(letter);
  const title = `${letter.street} ${letter.number ?? t('draftStatus')}`;
  const canReceive = letter.allowedActions.includes('receive');
  const receive = canReceive && <ReceiveButton letter={letter} />;
  return (
    <div className={styles.page}>
      {isPhone ? (
        <PhoneHeader
          title={title}
          subtitle={periodWords(letter, language)}
          right={<LetterStatus status={letter.status} />}
          onBack={() => void navigate('/written-reminders')}
        />
      ) : (
        <PageHeader
          title={
            <>
              {title} <LetterStatus status={letter.status} />
            </>
          }
          subtitle={periodWords(letter, language)}
          tools={
            <>
              <Link to="/written-reminders">{t('back')}</Link>
              <Files letter={letter} />
              {receive}
            </>
          }
        />
      )}
      <PendingLine caseId={letter.id} />
      {since && <NoticeStrip tone="info">{since}</NoticeStrip>}
      <Panel>
        <LetterFacts letter={letter} />
        <LetterPaper letter={letter} />
      </Panel>
      <Panel title={t('attached', { n: letter.list.length })} flush>
        <LetterList list={letter.list} street={letter.street} />
        <p className={styles.note}>{t('listAsOf', { time: shortMoment(letter.figures.asOf, language) })}</p>
      </Panel>
      {isPhone && (
        <div className={styles.foot} data-own-foot>
          {receive}
          <span className={styles.verbs}>
            <Files letter={letter} />
          </span>
        </div>
      )}
    </div>
  );
}

function Files({ letter: { id } }: { letter: Letter }) {
  const t = useWords(reminderWords);
  const confirm = useConfirmBar();
  const file = useLetterFile();
  const fetch = (format: 'docx' | 'xlsx') =>
    file.mutate(
      { letterId: id, format },
      {
        onSuccess: (name) => confirm({ text: t('fileDone', { name }) }),
        onError: (problem) => confirm({ text: t('fileFailed', { detail: problem.detail }) }),
      },
    );
  return (
    <>
      <Button onClick={() => fetch('docx')}>{t('docx')}</Button>
      <Button onClick={() => fetch('xlsx')}>{t('xlsx')}</Button>
    </>
  );
}

function ReceiveButton({ letter }: { letter: Letter }) {
  const t = useWords(reminderWords);
  const receive = useReceiptPress<void>(() => letterReceiptOf(letter), t('received'));
  if (useReceiptStage(letter) !== null) return null;
  return (
    <Button type="primary" loading={receive.isPending} onClick={() => receive.mutate()}>
      {t('receive')}
    </Button>
  );
}
