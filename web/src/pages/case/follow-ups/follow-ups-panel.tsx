import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCurrentUser } from '../../../app/current-user';
import { isHandler } from '../../../app/handling-roles';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import type { CaseDetail } from '../../../shared/case/case-api';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { DayWithWhy } from '../../../shared/explained-light/day-with-why';
import { ErrorState } from '../../../shared/states/error-state';
import { dayOf, longDay } from '../../../shared/time/format-time';
import { CallForm } from '../../rechecks/call-form';
import { mayManage, mayRecord } from '../../rechecks/may-record';
import { recheckWords } from '../../rechecks/recheck-words';
import { useFollowUps, usePlanLookBack, type FollowUps } from '../../rechecks/use-rechecks';
import { WhyLookBack } from '../../rechecks/why-look-back';
import styles from '../../rechecks/rechecks.module.css';

const SETTLED: readonly CaseDetail['status'][] = ['closed', 'published', 'stage-closed'];

/** 办结以后: calls, look-backs, rebounds and supplements of one case; nothing for those who handle it. */
export function FollowUpsPanel({ found }: { found: CaseDetail }) {
  const t = useWords(recheckWords);
  const { role } = useCurrentUser();
  const { data: known, error, refetch } = useFollowUps(found.id, !isHandler(role));
  const [calling, setCalling] = useState(false);
  const [planning, setPlanning] = useState(false);
  const settled = SETTLED.includes(found.status);
  if (!known)
    return error ? <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} /> : null;
  const some = known.callBacks.length + known.lookBacks.length + known.supplements.length > 0;
  if (!some && !(settled && mayRecord(role))) return null;
  return (
    <section aria-label={t('after')}>
      <h3>
        {t('after')} {known.rebounds > 0 && <small>{t('rebounds', { n: known.rebounds })}</small>}
      </h3>
      <Lines known={known} />
      {settled && (
        <div className={styles.verbs}>
          {mayRecord(role) && <Button onClick={() => setCalling(true)}>{t('addCall')}</Button>}
          {mayManage(role) && !planning && (
            <Button onClick={() => setPlanning(true)}>{t('planVisit')}</Button>
          )}
          {planning && <PlanLine caseId={found.id} onDone={() => setPlanning(false)} />}
        </div>
      )}
      {calling && <CallForm caseId={found.id} onClose={() => setCalling(false)} />}
    </section>
  );
}

function Lines({ known }: { known: FollowUps }) {
  const t = useWords(recheckWords);
  const language = useLanguage();
  return (
    <ul className={styles.list}>
      {known.supplements.map(({ number, reason, closedAt }) => (
        <li key={`s${number}`}>
          {t('lineSupplement', { n: number, reason })} {t(closedAt ? 'closedAgain' : 'runs')}
        </li>
      ))}
      {known.lookBacks.map(({ id, dueOn, visitedOn, state, isDue, note }) => (
        <li key={id}>
          <DayWithWhy late={isDue} why={<WhyLookBack id={id} isDue={isDue} />}>
            {longDay(dueOn, language)} {isDue && t('isDue')}
          </DayWithWhy>{' '}
          {t('lineVisit', { result: t(state) })}
          {visitedOn && t('visitedLine', { day: longDay(visitedOn, language) })} {note}
        </li>
      ))}
      {known.callBacks.map(({ id, calledOn, answered, solved, satisfied, note }) => (
        <li key={id}>
          {t('lineCall', {
            day: longDay(calledOn, language),
            result:
              answered && solved && satisfied
                ? t('said', { answered: t(answered), solved: t(solved), satisfied: t(satisfied) })
                : t('notReached'),
          })}{' '}
          {note}
        </li>
      ))}
    </ul>
  );
}

function PlanLine({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const t = useWords(recheckWords);
  const confirm = useConfirmBar();
  const plan = usePlanLookBack(caseId);
  const today = dayOf(new Date());
  const [dueOn, setDueOn] = useState(today);
  return (
    <form
      className={styles.bar}
      onSubmit={(event) => {
        event.preventDefault();
        plan.mutate(dueOn, {
          onSuccess: () => {
            confirm({ text: t('planSaved') });
            onDone();
          },
        });
      }}
    >
      <label>
        <span>{t('planOn')}</span>
        <Input
          type="date"
          autoFocus
          min={today}
          value={dueOn}
          onChange={({ target }) => setDueOn(target.value)}
        />
      </label>
      <Button htmlType="submit" loading={plan.isPending}>
        {t('savePlan')}
      </Button>
      <Button type="text" onClick={onDone}>
        {t('cancel')}
      </Button>
      {plan.error && (
        <p className={styles.wrong} role="alert">
          {plan.error.errors[0]?.message ?? plan.error.detail}
        </p>
      )}
    </form>
  );
}
