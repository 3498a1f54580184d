import { useState } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { Choice } from './choice';
import { colourSlipsWords } from './colour-slips-words';
import styles from './colour-slips.module.css';
import { ConsequenceLine } from './consequence-line';
import { mayIssueSlips } from './may-issue';
import { years } from './slips-tab';
import { useAccounts, type Account } from './use-colour-slips';

const FIGURES = ['red', 'yellow', 'blue', 'toReceive'] as const;

/** 单位账: slips by colour, points, and what is still to be done. */
export function AccountsTab() {
  const t = useWords(colourSlipsWords);
  const [year, setYear] = useState(years()[0]!);
  const { data, error, isPending, refetch } = useAccounts(year);
  const items = data?.items ?? [];
  return (
    <section className={styles.card} aria-label={t('accountTitle', { year })}>
      <div className={styles.filters}>
        <Choice
          label={t('year')}
          value={year}
          options={years().map((one) => [one, t('inYear', { year: one })] as const)}
          onChange={setYear}
        />
      </div>
      {isPending && <SkeletonRows rows={4} height={72} />}
      {error && !data && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
      {data && items.length === 0 && <EmptyState news="good" title={t('noAccounts')} />}
      {items.length > 0 && (
        <>
          <ul className={styles.items}>
            {items.map((account) => (
              <AccountRow key={account.unit.id} account={account} />
            ))}
          </ul>
          <footer className={styles.foot}>{t('accountsNote')}</footer>
        </>
      )}
    </section>
  );
}

function AccountRow({ account }: { account: Account }) {
  const t = useWords(colourSlipsWords);
  const { role } = useCurrentUser();
  return (
    <li className={styles.account}>
      <h2>{account.unit.name}</h2>
      <dl className={styles.figures}>
        <div className={styles.score}>
          <dt>{t('score')}</dt>
          <dd>{account.points}</dd>
        </div>
        {FIGURES.map((name) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{account[name]}</dd>
          </div>
        ))}
      </dl>
      {account.consequences.length > 0 && (
        <ul className={styles.consequences} aria-label={t('consequences')}>
          {account.consequences.map((one) => (
            <ConsequenceLine
              key={one.id}
              consequence={one}
              unitId={account.unit.id}
              unitName={account.unit.name}
              maySettle={mayIssueSlips(role)}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
