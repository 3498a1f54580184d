import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { dayOf, shortMoment } from '../../shared/time/format-time';
import { IssueDialog } from './issue-dialog';
import { LetterCard } from './letter-card';
import { mayManage } from './may-manage';
import { periodWords } from './period-words';
import { RankingTable } from './ranking-table';
import { reminderWords } from './reminder-words';
import { useLetterFile, useRun, type Letter, type Run } from './use-reminders';
import { WithoutPanel } from './without-panel';
import styles from './run.module.css';

/** One drafting: the frozen ranking, the letters beside each other, the streets without a complaint. */
export default function RunPage() {
  const t = useWords(reminderWords);
  const { id = '' } = useParams();
  const { data, error, refetch } = useRun(id);
  if (data) return <RunSheet run={data} />;
  return (
    <div className={styles.page}>
      <PageHeader title={t('title')} />
      {!error && <SkeletonRows rows={8} height={44} />}
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

function RunSheet({ run }: { run: Run }) {
  const t = useWords(reminderWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const manages = mayManage(useCurrentUser().role);
  const file = useLetterFile();
  const [issuing, setIssuing] = useState<readonly Letter[] | null>(null);
  const drafts = run.letters.filter(({ allowedActions }) => allowedActions.includes('issue'));
  const download = () =>
    file.mutate(
      { runId: run.id },
      {
        onSuccess: (name) => confirm({ text: t('fileDone', { name }) }),
        onError: (problem) => confirm({ text: t('fileFailed', { detail: problem.detail }) }),
      },
    );
  return (
    <div className={styles.page}>
      <PageHeader
        title={`${t('title')} ${periodWords(run, language)}`}
        subtitle={t('frozen', {
          campaign: run.campaign,
          time: shortMoment(run.takenAt, language),
          name: run.takenByName,
        })}
        tools={
          <>
            <Link to="/written-reminders" className={styles.back}>
              {t('back')}
            </Link>
            {manages && run.letters.length > 0 && (
              <Button loading={file.isPending} onClick={download}>
                {t('docxAll')}
              </Button>
            )}
            {drafts.length > 0 && (
              <Button type="primary" onClick={() => setIssuing(drafts)}>
                {t('issueAll', { n: drafts.length })}
              </Button>
            )}
          </>
        }
      />
      {run.to >= dayOf(run.takenAt) && (
        <NoticeStrip tone="look">{t(run.batches ? 'runningBatches' : 'running')}</NoticeStrip>
      )}
      <Panel title={t('ranking')} flush>
        {run.ranking.length === 0 ? (
          <EmptyState news="good" title={t('noCases')} />
        ) : (
          <RankingTable run={run} />
        )}
      </Panel>
      <section aria-labelledby="letters">
        <h2 id="letters" className={styles.heading}>
          {run.letters.length > 0 ? t('lettersTitle', { n: run.letters.length }) : t('noLetters')}
        </h2>
        <ul className={styles.letters}>
          {run.letters.map((letter) => (
            <LetterCard key={letter.id} letter={letter} onIssue={() => setIssuing([letter])} />
          ))}
        </ul>
      </section>
      <WithoutPanel run={run} />
      {issuing && <IssueDialog runId={run.id} letters={issuing} onClose={() => setIssuing(null)} />}
    </div>
  );
}
