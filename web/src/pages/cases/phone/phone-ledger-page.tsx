import { DisconnectOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, Navigate, useNavigate } from 'react-router';
import { useCampaigns } from '../../../api/directory';
import { Problem } from '../../../api/problem';
import { useCurrentUser } from '../../../app/current-user';
import { isHandler } from '../../../app/handling-roles';
import { useWords } from '../../../i18n/words';
import { useSteadyLines } from '../../../shared/live/use-steady-lines';
import { PhoneHeader } from '../../../shared/page/phone-header';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { StateBlock } from '../../../shared/states/state-block';
import { BadQuestion } from '../bad-question';
import { EVERY, useLedgerState } from '../ledger-state';
import { ledgerWords } from '../ledger-words';
import { NoResult } from '../no-result';
import { ConditionChips } from '../query-form/condition-chips';
import { useOptions } from '../query-form/use-options';
import { useViewList } from '../views/use-view-list';
import { useViews } from '../views/use-views';
import { CountLine } from './count-line';
import { LedgerCard } from './ledger-card';
import { phoneLedgerWords } from './phone-ledger-words';
import { PhoneViews } from './phone-views';
import { SearchLine } from './search-line';
import { PAGE, usePhoneLedger } from './use-phone-ledger';
import { useReturnToCard } from './use-return-to-card';
import styles from './phone-ledger.module.css';

/** The ledger on the phone: the same question in the same address, answered by cards. */
export default function PhoneLedgerPage() {
  const t = useWords(phoneLedgerWords);
  const l = useWords(ledgerWords);
  const user = useCurrentUser();
  const navigate = useNavigate();
  const state = useLedgerState();
  const campaigns = useCampaigns();
  const views = useViewList(useViews(state.campaignId).data, state);
  const optionsOf = useOptions(state.campaignId);
  const filter = { ...state.filter, ...(state.campaignId ? { campaignId: state.campaignId } : {}) };
  const query = { ...filter, sort: state.sort, direction: state.direction };
  const { list, items, total, pages } = usePhoneLedger(
    query,
    state.campaignId !== null || state.everyCampaign || campaigns.isFetched,
  );
  const { lines, marks, moved } = useSteadyLines(
    { ...list, data: list.data && { items } },
    JSON.stringify([query, pages]),
  );
  useReturnToCard(lines.length > 0);
  // The drawer of the desk is a page of its own here.
  if (state.openCase) return <Navigate to={`/cases/${state.openCase}`} replace />;

  const problem = list.error instanceof Problem && list.error.status === 422 ? list.error : null;
  // A view has its pill, the words their field.
  const chips = state.conditions.filter(({ name }) => name !== 'view' && name !== 'q');
  const elsewhere = state.search.has('q') && !state.everyCampaign;
  const unread = !list.data && (list.isPaused || campaigns.isPaused);
  return (
    <>
      <PhoneHeader
        title={t('title')}
        subtitle={`${user.unitName} ${user.name}`}
        onBack={isHandler(user.role) ? () => void navigate('/cases') : undefined}
        right={
          <Link to="/me" className={styles.avatar} aria-label={t('me')}>
            {user.name.slice(0, 1)}
          </Link>
        }
      />
      <SearchLine
        state={state}
        narrowedBy={chips.length + (state.everyCampaign ? 1 : 0)}
        optionsOf={optionsOf}
      />
      <PhoneViews list={views} />
      <div className={styles.chips}>
        <ConditionChips state={{ ...state, conditions: chips }} optionsOf={optionsOf} />
      </div>
      {problem && <BadQuestion problem={problem} state={state} />}
      {unread && <StateBlock icon={<DisconnectOutlined />} title={t('unread')} text={t('unreadText')} />}
      {list.isError && !problem && !list.data && (
        <ErrorState error={list.error} title={l('failed')} onRetry={() => void list.refetch()} />
      )}
      {!problem && list.data && <CountLine list={list} total={total} moved={moved} />}
      <div className={styles.list} aria-busy={list.isFetching}>
        {list.isPending && !unread && <SkeletonRows rows={4} height={150} />}
        {!problem && lines.map((line) => <LedgerCard key={line.id} line={line} mark={marks.get(line.id)} />)}
        {!problem && list.data && lines.length === 0 && (
          <NoResult state={state} query={filter} optionsOf={optionsOf} />
        )}
        {!problem && list.data && lines.length === 0 && elsewhere && (
          <Button block onClick={() => state.set('campaign', EVERY)}>
            {t('everywhere')}
          </Button>
        )}
        {!problem && list.hasNextPage && !list.isPlaceholderData && (
          <Button block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('more', { n: Math.min(PAGE, Math.max(1, (total ?? 0) - items.length)) })}
          </Button>
        )}
      </div>
    </>
  );
}
