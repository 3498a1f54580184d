import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Button } from '../../shared/light/button';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { colourSlipsWords } from './colour-slips-words';
import styles from './colour-slips.module.css';
import { ProposalRow } from './proposal-row';
import { ReasonSheet } from './reason-sheet';
import { useDismissProposals, useIssueProposals, useLook, useProposals } from './use-colour-slips';

/** 待发: an officer issues the chosen ones, or says why not. */
export function ProposalsTab() {
  const t = useWords(colourSlipsWords);
  const confirm = useConfirmBar();
  const list = useProposals();
  const look = useLook();
  const issue = useIssueProposals();
  const dismiss = useDismissProposals();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [dismissing, setDismissing] = useState(false);
  const items = list.data?.items ?? [];
  // What was decided meanwhile is chosen no more.
  const chosen = items.filter(({ id }) => kept.has(id));
  const ids = chosen.map(({ id }) => id);
  const slips = new Set(
    chosen.map((one) => `${one.campaignId} ${one.unit.id} ${one.colour} ${one.task ? 'tasks' : 'cases'}`),
  ).size;
  const all = items.length > 0 && chosen.length === items.length;
  const total = list.data?.total ?? 0;
  const problem = issue.error ?? look.error;
  const choose = (id: string, on: boolean) =>
    setKept(new Set(on ? [...ids, id] : ids.filter((one) => one !== id)));
  const send = () =>
    issue.mutate(ids, {
      onSuccess: ({ slips: out, cases, left }) => {
        setKept(new Set());
        confirm({ text: t(left > 0 ? 'issuedLeft' : 'issued', { n: out.length, cases, left }) });
      },
    });
  const check = () =>
    look.mutate(undefined, {
      onSuccess: ({ proposed, lapsed }) => confirm({ text: t('looked', { n: proposed, gone: lapsed }) }),
    });
  return (
    <section className={styles.card} aria-label={t('proposals')}>
      <div className={styles.bar}>
        {items.length > 0 && (
          <label className={styles.box}>
            <input
              type="checkbox"
              checked={all}
              onChange={({ target }) => setKept(new Set(target.checked ? items.map(({ id }) => id) : []))}
            />
            {t('chooseAll', { n: items.length })}
          </label>
        )}
        {chosen.length > 0 && <span role="status">{t('chosen', { n: chosen.length, slips })}</span>}
        <span className={styles.barVerbs}>
          <Button loading={look.isPending} onClick={check}>
            {t('look')}
          </Button>
          {chosen.length > 0 && (
            <>
              <Button onClick={() => setDismissing(true)}>{t('dismissChosen', { n: chosen.length })}</Button>
              <Button type="primary" loading={issue.isPending} onClick={send}>
                {t('issueChosen', { n: slips })}
              </Button>
            </>
          )}
        </span>
      </div>
      {problem && (
        <p className={styles.complaint} role="alert">
          {problem.detail}
        </p>
      )}
      {list.isPending && <SkeletonRows rows={5} height={72} />}
      {list.isError && !list.data && (
        <ErrorState error={list.error} title={t('failed')} onRetry={() => void list.refetch()} />
      )}
      {list.data && items.length === 0 && (
        <EmptyState news="good" title={t('noneProposed')} text={t('noneProposedText')} />
      )}
      {items.length > 0 && (
        <ul className={styles.items}>
          {items.map((one) => (
            <ProposalRow
              key={one.id}
              proposal={one}
              chosen={kept.has(one.id)}
              onChoose={(on) => choose(one.id, on)}
            />
          ))}
        </ul>
      )}
      {total > items.length && (
        <footer className={styles.foot}>{t('shownOf', { n: total, shown: items.length })}</footer>
      )}
      {dismissing && (
        <ReasonSheet
          name={`dismiss.${ids.join('.').slice(0, 200)}`}
          title={t('dismissTitle', { n: chosen.length })}
          label={t('dismissWhy')}
          hint={t('dismissHint')}
          need={t('needWhy')}
          submit={t('dismissChosen', { n: chosen.length })}
          move={dismiss}
          input={(reason) => ({ ids, reason })}
          done={t('dismissed', { n: chosen.length })}
          onClose={() => setDismissing(false)}
        />
      )}
    </section>
  );
}
