import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../shared/light/button';
import { AgeStrip } from '../../../shared/device/age-strip';
import type { Aged } from '../../../shared/device/seen-cases';
import { Panel } from '../../../shared/page/panel';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { dayOf, shortDay } from '../../../shared/time/format-time';
import { ChainTrack } from './chain-track';
import { LinkNow } from './link-now';
import { PaperLink } from './paper-link';
import { RoundLog } from './round-log';
import { ApplySheet, ReboundSheet } from './round-sheets';
import { useWriteOff, type Round, type Seen, type Task, type WriteOff } from './use-write-off';
import { writeOffWords } from './write-off-words';
import styles from './write-off.module.css';

/** 销号 of a task: the chain of the round that runs, what is missing now, and the rounds before. */
export function WriteOffPanel({ task }: { task: Task & { version: number } }) {
  const t = useWords(writeOffWords);
  const { data, error, refetch } = useWriteOff(task.id);
  const seen = { task, version: task.version };
  return (
    <Panel title={t('title')}>
      {error && !data && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
      {!error && !data && <SkeletonRows rows={2} height={48} />}
      {data && <AgeStrip found={data} what={t('title')} />}
      {data && <Chain task={seen} file={data} />}
    </Panel>
  );
}

/** Recalled without a signal it offers signatures and returns, which are kept here, and nothing that is sent at once. */
function Chain({ task, file }: { task: Seen; file: WriteOff & Aged }) {
  const t = useWords(writeOffWords);
  const [applying, setApplying] = useState(false);
  const [newest] = file.rounds;
  const isFree = !newest || newest.rebound !== null;
  const ready = file.readAt ? 'readyLater' : 'ready';
  const hint = file.mayApply ? ready : file.measuresDone ? 'waitsForLead' : 'notYet';
  return (
    <>
      {isFree && <p>{t(hint)}</p>}
      {file.mayApply && !file.readAt && (
        <Button type="primary" onClick={() => setApplying(true)}>
          {t('apply')}
        </Button>
      )}
      {file.rounds.map((round) => (
        <RoundView
          key={round.id}
          task={task}
          round={round}
          file={file.readAt ? { ...file, mayManage: false } : file}
        />
      ))}
      {applying && <ApplySheet task={task} onClose={() => setApplying(false)} />}
    </>
  );
}

function RoundView({ task, round, file }: { task: Seen; round: Round; file: WriteOff & Aged }) {
  const t = useWords(writeOffWords);
  const language = useLanguage();
  const [rebounding, setRebounding] = useState(false);
  const { links, rebound, writtenOffAt } = round;
  const isRecalled = file.readAt !== undefined;
  const seen = { task: task.task, version: round.version };
  return (
    <div>
      <p className={styles.quiet}>
        {file.rounds.length > 1 && <b>{t('round', { n: round.round })} </b>}
        <PaperLink
          href={`/api/rectifications/${task.task.id}/write-off/rounds/${round.round}/application`}
          words={t('application')}
          isRecalled={isRecalled}
        />
      </p>
      <ChainTrack links={links} />
      {links
        .filter(({ state }) => state === 'open')
        .map((link) => (
          <LinkNow
            key={link.key + link.attempt}
            seen={seen}
            link={link}
            begunOn={dayOf(round.startedAt)}
            earlier={links.filter(({ stage }) => stage < link.stage)}
            mayManage={file.mayManage}
            isRecalled={isRecalled}
          />
        ))}
      {writtenOffAt && <p>{t('writtenOff', { day: shortDay(dayOf(writtenOffAt), language) })}</p>}
      {rebound && (
        <p>
          <b>{t('rebounded', { reason: rebound.reason, day: shortDay(rebound.foundOn, language) })}</b>
        </p>
      )}
      {writtenOffAt && !rebound && file.mayManage && (
        <Button onClick={() => setRebounding(true)}>{t('rebound')}</Button>
      )}
      <RoundLog round={round} />
      {rebounding && <ReboundSheet task={task} onClose={() => setRebounding(false)} />}
    </div>
  );
}
