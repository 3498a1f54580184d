import { Button } from 'antd';
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { useKeys } from '../../shared/keys/use-keys';
import { PhoneHeader } from '../../shared/page/phone-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { useIsPhone } from '../../shared/use-viewport';
import { shortNumber } from '../../shared/case/short-number';
import type { Decision } from './use-decision';
import { useCaseOnShow } from './use-case-on-show';
import { useDeskLines } from './use-desk-lines';
import { usePreload } from './use-verify-queue';
import { VerifyCase } from './verify-case';
import { VerifyQueue } from './verify-queue';
import { verifyWords } from './verify-words';
import styles from './verify.module.css';

/** Half a minute a case: the queue, the photos and words, the decision; the next one opens by itself. */
export default function VerifyPage() {
  const t = useWords(verifyWords);
  const isPhone = useIsPhone();
  const navigate = useNavigate();
  const confirm = useConfirmBar();
  const { wanted, open, hold } = useCaseOnShow();
  const desk = useDeskLines();
  const { queue, lines, total } = desk;
  const currentId = wanted ?? lines[0]?.id ?? null;
  const at = lines.findIndex((line) => line.id === currentId);
  const next = lines[at + 1] ?? null;
  const previous = at > 0 ? lines[at - 1] : undefined;
  usePreload(next?.id ?? null);

  const first = wanted === null ? lines[0]?.id : undefined;
  useEffect(() => {
    if (first) hold(first);
  }, [first]);

  useKeys([
    { keys: 'j', label: t('next'), run: () => next && open(next.id) },
    { keys: 'k', label: t('previous'), run: () => previous && open(previous.id) },
  ]);

  const decided = (decision: Decision, raw: string | null) => {
    const line = lines[at];
    if (line) flushSync(() => desk.leave(line));
    // Past the last one the queue begins again: what was skipped still waits there.
    open((next ?? lines.find((line) => line.id !== currentId))?.id ?? null);
    confirm({ text: t('decided', { verb: t(decision), number: shortNumber(raw) }) });
  };

  /** Another reviewer was faster: told, and skipped where there is a next one. */
  const overtaken = (by: string, raw: string | null) => {
    const other = next ?? lines.find((line) => line.id !== currentId);
    if (!other) return;
    confirm({ text: t('overtaken', { name: by, number: shortNumber(raw) }) });
    open(other.id);
  };

  const middle = (
    <>
      {queue.isError && !queue.data && (
        <ErrorState error={queue.error} title={t('failed')} onRetry={() => void queue.refetch()} />
      )}
      {queue.isPending && !wanted && <SkeletonRows rows={6} height={80} />}
      {queue.data && currentId === null && (
        <EmptyState
          news="good"
          title={t('allDone')}
          text={
            desk.decided > 0
              ? t('allDoneToday', { n: desk.decided, seconds: Math.round(desk.medianSeconds ?? 0) })
              : t('allDoneText')
          }
          actions={
            <>
              {desk.others > 0 && (
                <Button onClick={() => desk.setWithOthers(true)}>
                  {t('showOthers', { n: desk.others })}
                </Button>
              )}
              <Link to="/cases">{t('toLedger')}</Link>
            </>
          }
        />
      )}
    </>
  );
  const onShow = currentId !== null && (
    <VerifyCase
      key={currentId}
      id={currentId}
      isPhone={isPhone}
      onDecided={decided}
      onOvertaken={overtaken}
      onNext={next || at > 0 ? () => open((next ?? lines[0])?.id ?? null) : undefined}
    />
  );

  if (isPhone) {
    return (
      <div className={styles.phone}>
        <PhoneHeader
          title={`${t('queue')} ${queue.data ? total : ''}`}
          onBack={() => void navigate('/cases')}
          right={
            <span className={styles.steps}>
              {previous && <Link to={`/verify?case=${previous.id}`}>{t('previous')}</Link>}
              {next && <Link to={`/verify?case=${next.id}`}>{t('next')}</Link>}
            </span>
          }
        />
        {middle}
        {onShow}
      </div>
    );
  }
  return (
    <div className={styles.desk}>
      <VerifyQueue
        lines={lines}
        total={total}
        states={desk.states}
        others={desk.others}
        withOthers={desk.withOthers}
        unread={desk.unread}
        currentId={currentId}
        decided={desk.decided}
        onWithOthers={desk.setWithOthers}
      />
      {onShow || <div className={styles.middle}>{middle}</div>}
    </div>
  );
}
