import { Link, useNavigate } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { isHandler } from '../../app/handling-roles';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Button } from '../../shared/light/button';
import { PageHeader } from '../../shared/page/page-header';
import { PhoneHeader } from '../../shared/page/phone-header';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { Tag } from '../../shared/status/tag';
import { longDay, shortMoment } from '../../shared/time/format-time';
import { useIsPhone } from '../../shared/use-viewport';
import { roundsWords } from './rounds-words';
import styles from './rounds.module.css';
import { mayManageRounds, useOpenRound, useRounds, type RoundLine } from './use-rounds';

/** 月调度: the rounds, the newest first, and where a unit answers. */
export default function RoundsPage() {
  const t = useWords(roundsWords);
  const { role } = useCurrentUser();
  const isPhone = useIsPhone();
  const list = useRounds();
  const items = list.data ?? [];
  const tools = <Tools />;
  return (
    <div className={styles.page}>
      {isPhone ? (
        <PhoneHeader title={t('title')} subtitle={t('subtitle')} />
      ) : (
        <PageHeader title={t('title')} subtitle={t('subtitle')} tools={tools} />
      )}
      {isPhone && <div className={styles.tools}>{tools}</div>}
      <section className={styles.card} aria-label={t('title')}>
        {list.isPending && <SkeletonRows rows={4} />}
        {list.isError && !list.data && (
          <ErrorState error={list.error} title={t('failed')} onRetry={() => void list.refetch()} />
        )}
        {list.data && items.length === 0 && (
          <EmptyState
            news="good"
            title={t('none')}
            text={t(mayManageRounds(role) ? 'noneText' : 'noneUnit')}
          />
        )}
        {items.length > 0 && (isPhone ? <Cards items={items} /> : <Table items={items} />)}
      </section>
    </div>
  );
}

function Tools() {
  const t = useWords(roundsWords);
  const { role } = useCurrentUser();
  const navigate = useNavigate();
  const confirm = useConfirmBar();
  const open = useOpenRound();
  const press = () => open.mutate(undefined, { onSuccess: () => confirm({ text: t('opened') }) });
  if (isHandler(role))
    return (
      <Button type="primary" onClick={() => void navigate('/dispatch-rounds/form')}>
        {t('fill')}
      </Button>
    );
  if (!mayManageRounds(role)) return null;
  return (
    <>
      {open.error && (
        <span className={styles.complaint} role="alert">
          {open.error.detail}
        </span>
      )}
      <Link to="/settings/dispatch-rounds">{t('rules')}</Link>
      <Button type="primary" loading={open.isPending} onClick={press}>
        {t('openNow')}
      </Button>
    </>
  );
}

function Table({ items }: { items: readonly RoundLine[] }) {
  const t = useWords(roundsWords);
  const language = useLanguage();
  const heads = [
    'month',
    'openedAt',
    'due',
    'owed',
    'answered',
    'answeredLate',
    'lateOpen',
    'standing',
  ] as const;
  return (
    <div className={styles.scroll}>
      <PlainTable
        caption={t('title')}
        head={heads.map((head) => (
          <th key={head}>{t(head)}</th>
        ))}
      >
        {items.map((one) => (
          <tr key={one.id} className={styles.num}>
            <td>
              <Link to={`/dispatch-rounds/${one.id}`} aria-label={t('openRound', { month: one.month })}>
                {one.month}
              </Link>
            </td>
            <td>
              {shortMoment(one.openedAt, language)} {one.openedByName}
            </td>
            <td>{longDay(one.dueOn, language)}</td>
            <td>{one.owed}</td>
            <td>{one.answered}</td>
            <td>{one.answeredLate}</td>
            <td className={one.lateOpen > 0 ? styles.strong : ''}>{one.lateOpen}</td>
            <td>
              <Tag look={one.over ? 'rest' : 'act'}>{t(one.over ? 'over' : 'running')}</Tag>
            </td>
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}

function Cards({ items }: { items: readonly RoundLine[] }) {
  const t = useWords(roundsWords);
  const language = useLanguage();
  return (
    <ul className={styles.cards}>
      {items.map((one) => (
        <li key={one.id}>
          <p className={styles.line}>
            <Link className={styles.strong} to={`/dispatch-rounds/${one.id}`}>
              {t('ofMonth', { month: one.month })}
            </Link>
            <Tag look={one.over ? 'rest' : 'act'}>{t(one.over ? 'over' : 'running')}</Tag>
          </p>
          <p className={styles.quiet}>
            {t('due')} {longDay(one.dueOn, language)}
          </p>
          <p>{t('counts', { owed: one.owed, answered: one.answered, late: one.lateOpen })}</p>
        </li>
      ))}
    </ul>
  );
}
