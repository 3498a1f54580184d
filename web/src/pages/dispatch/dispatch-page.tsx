import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import styles from './dispatch.module.css';
import { dispatchWords } from './dispatch-words';
import { PlanTable } from './plan-table';
import { useDispatch, useDispatchPlan, type Plan } from './use-dispatch';

/** Everything that waits, by street, with every date; then one press. */
export default function DispatchPage() {
  const t = useWords(dispatchWords);
  const [search] = useSearchParams();
  const ids = search.get('ids')?.split(',').filter(Boolean) ?? [];
  const plan = useDispatchPlan({ ids, campaignId: search.get('campaignId'), batchId: search.get('batch') });
  const plans = plan.data ?? [];
  const gone = plans.filter(({ obstacle }) => obstacle === 'not-registered');
  const leadless = plans.filter(({ obstacle }) => obstacle === 'no-lead');
  const ready = plans.filter(({ obstacle }) => obstacle === null);
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {plan.isError && (
        <ErrorState error={plan.error} title={t('failed')} onRetry={() => void plan.refetch()} />
      )}
      {plan.isPending && <SkeletonRows rows={8} />}
      {gone.length > 0 && <NoticeStrip tone="info">{t('gone', { n: gone.length })}</NoticeStrip>}
      {plan.data && ready.length + leadless.length === 0 && (
        <EmptyState
          news="good"
          title={t('none')}
          text={t('noneText')}
          actions={<Link to="/cases">{t('toLedger')}</Link>}
        />
      )}
      {byStreet(ready).map(([name, group]) => (
        <Panel key={name} title={name} extra={group.length} flush>
          <PlanTable plans={group} dates />
        </Panel>
      ))}
      {leadless.length > 0 && (
        <Panel title={t('noLead')} extra={leadless.length} flush>
          <PlanTable plans={leadless} dates={false} />
        </Panel>
      )}
      {ready.length > 0 && <Foot ready={ready} />}
    </>
  );
}

function byStreet(plans: readonly Plan[]): [string, Plan[]][] {
  const groups = new Map<string, Plan[]>();
  for (const plan of plans) {
    const name = plan.case.street?.name ?? plan.case.lead?.name ?? '';
    groups.set(name, [...(groups.get(name) ?? []), plan]);
  }
  return [...groups];
}

/** What will happen, and the verb that says how many. */
function Foot({ ready }: { ready: readonly Plan[] }) {
  const t = useWords(dispatchWords);
  const confirm = useConfirmBar();
  const { dispatch, recall } = useDispatch();
  const units = new Set(
    ready.flatMap(({ case: line }) => [line.lead?.id, ...line.assists.map(({ id }) => id)]),
  );
  units.delete(undefined);
  const undo = async () => {
    const { done, refused } = await recall.mutateAsync(ready);
    const [first] = refused;
    confirm({
      text: first
        ? t('notRecalled', { n: refused.length, detail: first.detail })
        : t('recalled', { n: done }),
    });
  };
  const run = () => {
    if (dispatch.isPending) return;
    dispatch.mutate(ready, {
      onSuccess: () =>
        confirm({ text: t('done', { n: ready.length }), onUndo: () => void undo(), seconds: 28 }),
    });
  };
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className={styles.foot}>
      <p className={dispatch.error ? styles.error : undefined} role={dispatch.error ? 'alert' : undefined}>
        {dispatch.error
          ? t('refused', { detail: dispatch.error.detail })
          : t('effect', { n: ready.length, units: units.size })}
      </p>
      <Button type="primary" loading={dispatch.isPending} onClick={run}>
        {t('dispatch', { n: ready.length })} <KeyCap keys="Ctrl+Enter" onAccent />
      </Button>
    </div>
  );
}
