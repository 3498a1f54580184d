import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link, useSearchParams } from 'react-router';
import { Problem } from '../../api/problem';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { dayOf, longDay, timeOf } from '../../shared/time/format-time';
import { chosenIds } from './chosen-ids';
import styles from './dispatch.module.css';
import { DispatchFoot } from './dispatch-foot';
import { dispatchWords } from './dispatch-words';
import { EffectsPanel } from './effects-panel';
import { GoneNote } from './gone-note';
import { LooksPanel } from './looks-panel';
import { MomentField } from './moment-field';
import { NoLead } from './no-lead';
import { byLead } from './plan-groups';
import { PlanTable } from './plan-table';
import { Result, type Outcome } from './result';
import { RulesPanel } from './rules-panel';
import { useChoice } from './use-choice';
import { AT_ONCE, useDispatchPlan } from './use-dispatch';

/** Everything that waits, by unit, with every date and mail; then one press. */
export default function DispatchPage() {
  const t = useWords(dispatchWords);
  const language = useLanguage();
  const [search] = useSearchParams();
  const { ids, lost } = useMemo(() => chosenIds(search), [search]);
  const batchId = search.get('batch');
  const [at, setAt] = useState<string | null>(null);
  const { plan, forget } = useDispatchPlan({ ids, at, campaignId: search.get('campaignId'), batchId });
  const choice = useChoice();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const goOn = () => {
    flushSync(() => setOutcome(null));
    page.current?.focus();
  };
  const preview = plan.data;
  const plans = preview?.plans ?? [];
  const gone = plans.filter(({ obstacle }) => obstacle === 'not-registered');
  const leadless = plans.filter(({ obstacle }) => obstacle === 'no-lead');
  const ready = plans.filter(({ obstacle }) => obstacle === null);
  const chosen = ready.filter(choice.isIn);
  const batch = batchId && plans.find(({ case: line }) => line.batchId === batchId)?.case.batchLabel;
  const now = preview?.asOf && `${longDay(dayOf(preview.asOf), language)} ${timeOf(preview.asOf)}`;
  const refused = plan.error instanceof Problem && plan.error.status === 422 ? plan.error : null;
  const momentProblem = at && refused ? (refused.errors[0]?.message ?? refused.detail) : null;
  const rest = (preview?.total ?? 0) - AT_ONCE;

  if (outcome)
    return (
      <div className={styles.page}>
        <PageHeader title={t('title')} />
        <Result outcome={outcome} onRest={goOn} />
      </div>
    );
  return (
    <div className={styles.page} ref={page} tabIndex={-1}>
      <PageHeader
        title={t('title')}
        subtitle={`${batch ? t('batchTitle', { batch }) : ''}${t('subtitle', { n: ready.length + leadless.length })}`}
        tools={now && <MomentField now={now} at={at} problem={momentProblem} onChange={setAt} />}
      />
      {plan.isError && !preview && (
        <ErrorState error={plan.error} title={t('failed')} onRetry={() => void plan.refetch()} />
      )}
      {plan.isPending && <SkeletonRows rows={8} />}
      <div className={styles.strips}>
        {lost && <NoticeStrip tone="look">{t('chosenLost')}</NoticeStrip>}
        {gone.length > 0 && <GoneNote plans={gone} />}
        {rest > 0 && <NoticeStrip tone="info">{t('more', { most: AT_ONCE, n: rest })}</NoticeStrip>}
      </div>
      {preview && ready.length + leadless.length === 0 && (
        <EmptyState
          news="good"
          title={t('none')}
          text={t('noneText')}
          actions={<Link to="/cases">{t('toLedger')}</Link>}
        />
      )}
      {preview && ready.length + leadless.length > 0 && (
        <div className={styles.columns}>
          <div className={styles.main}>
            {ready.length > 0 && (
              <div className={styles.card}>
                <PlanTable
                  preview={preview}
                  groups={byLead(ready, preview.units)}
                  ready={ready}
                  choice={choice}
                />
              </div>
            )}
            {leadless.length > 0 && <NoLead plans={leadless} />}
          </div>
          <aside className={styles.side}>
            <RulesPanel preview={preview} plans={ready} />
            <EffectsPanel preview={preview} chosen={chosen} at={at} />
            <LooksPanel ready={chosen} leadless={leadless} units={preview.units} />
          </aside>
        </div>
      )}
      {preview && ready.length > 0 && (
        <DispatchFoot
          preview={preview}
          chosen={momentProblem ? [] : chosen}
          at={at}
          onDone={(done) => {
            forget(done.plans.map(({ case: line }) => line.id));
            setOutcome(done);
          }}
        />
      )}
    </div>
  );
}
