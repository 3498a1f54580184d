import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { menuFor } from '../../app/pages';
import { useWords } from '../../i18n/words';
import type { CaseLine } from '../../shared/case/case-api';
import { useRefresh } from '../../shared/case/case-api';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { useKeys } from '../../shared/keys/use-keys';
import { PageHeader } from '../../shared/page/page-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { CaseDrawer } from '../case/case-drawer';
import { BatchBar } from './batch-bar';
import { ExportButton } from './export/export-button';
import { FilterBar } from './filter-bar';
import { PAGE, useLedgerState, useShownCampaign } from './ledger-state';
import { LedgerTable } from './ledger-table';
import { ledgerWords } from './ledger-words';
import { useLedgerCounts, useLedgerPage } from './use-ledger';
import { useSelection } from './use-selection';
import { ViewPills } from './view-pills';
import styles from './ledger.module.css';

/** Every case the reader may see, most urgent first. */
export default function CasesPage() {
  const t = useWords(ledgerWords);
  const { role } = useCurrentUser();
  const refresh = useRefresh();
  const state = useLedgerState();
  const shownCampaign = useShownCampaign();
  const campaignId = state.campaignId ?? shownCampaign;
  const base = { ...state.filter, ...(campaignId ? { campaignId } : {}) };
  const asked = { ...base, view: state.view, sort: state.sort };
  const list = useLedgerPage({ ...asked, ...(state.cursor ? { cursor: state.cursor } : {}) });
  const counts = useLedgerCounts(base);
  const lines = list.data?.items ?? [];
  const total = list.data?.total ?? 0;
  const next = list.data?.next ?? null;
  const first = (state.page - 1) * PAGE;
  const selection = useSelection(JSON.stringify(asked));
  const [row, setRow] = useState(-1);
  const opened = lines.findIndex(({ id }) => id === state.openCase);
  const at = Math.min(opened >= 0 ? opened : row, lines.length - 1);
  const may = (id: string) => menuFor(role).some((entry) => entry.id === id);

  const open = (line: CaseLine | undefined, verb?: string) => {
    if (!line) return;
    setRow(lines.indexOf(line));
    state.show(line.id, verb);
  };
  /** A pill or link that still has the focus would take the Enter that is meant for the row. */
  const goTo = (index: number) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setRow(Math.max(0, Math.min(index, lines.length - 1)));
  };
  const goNext = () => next && state.nextPage(next);
  const goBack = () => state.page > 1 && state.previousPage();
  useKeys(
    [
      { keys: 'j', label: t('down'), run: () => goTo(at + 1) },
      { keys: 'k', label: t('up'), run: () => goTo(at - 1) },
      { keys: 'Enter', label: t('open'), run: () => open(lines[at]) },
      { keys: 'x', label: t('select'), run: () => lines[at] && selection.toggle(lines[at]) },
      {
        keys: 'Shift+j',
        label: t('extend'),
        run: () => {
          selection.add(lines.slice(Math.max(at, 0), at + 2));
          goTo(at + 1);
        },
      },
      { keys: '[', label: t('previous'), run: goBack },
      { keys: ']', label: t('next'), run: goNext },
      { keys: 'Escape', label: t('unselect'), run: selection.clear },
    ],
    state.openCase === null,
  );

  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        tools={
          <>
            <ExportButton query={asked} total={total} keysOn={state.openCase === null} />
            <Button icon={<ReloadOutlined />} aria-label={t('refresh')} onClick={() => void refresh()} />
            {may('imports') && (
              <Link to="/imports">
                <Button tabIndex={-1}>
                  {t('imports')} <KeyCap keys="i" />
                </Button>
              </Link>
            )}
            {may('new-case') && (
              <Link to="/cases/new">
                <Button type="primary" tabIndex={-1}>
                  {t('newCase')} <KeyCap keys="n" onAccent />
                </Button>
              </Link>
            )}
          </>
        }
      />
      <ViewPills
        view={state.view}
        counts={counts.data}
        onView={(view) => state.set('view', view === 'all' ? null : view)}
      />
      <FilterBar state={state} campaignId={campaignId} />
      <section className={styles.card}>
        {selection.chosen.size > 0 && (
          <BatchBar chosen={[...selection.chosen.values()]} onClear={selection.clear} />
        )}
        <div className={styles.scroll}>
          {list.isPending && <SkeletonRows rows={9} />}
          {list.isError && !list.data && (
            <ErrorState error={list.error} title={t('failed')} onRetry={() => void list.refetch()} />
          )}
          {list.data && lines.length === 0 && (
            <EmptyState
              news={state.view === 'overdue' ? 'good' : 'nothing-found'}
              title={t(state.view === 'overdue' ? 'emptyLate' : state.isFiltered ? 'nothing' : 'empty')}
              text={state.isFiltered ? t('nothingText') : undefined}
              actions={state.isFiltered && <Button onClick={state.clear}>{t('clear')}</Button>}
            />
          )}
          {lines.length > 0 && (
            <LedgerTable
              lines={lines}
              at={at}
              sort={state.sort}
              selected={selection.chosen}
              onSelect={selection.toggle}
              onSelectAll={() => selection.toggleAll(lines)}
              onOpen={open}
            />
          )}
        </div>
        <footer className={styles.foot}>
          <span>
            {list.data && <b>{t('total', { n: total })}</b>} · {t('counting')}
          </span>
          <span className={styles.pager}>
            {lines.length > 0 && `${first + 1}–${first + lines.length}`}
            <Button disabled={state.page === 1} onClick={goBack}>
              {t('previous')} <KeyCap keys="[" />
            </Button>
            <Button disabled={!next} onClick={goNext}>
              {t('next')} <KeyCap keys="]" />
            </Button>
          </span>
        </footer>
      </section>
      <CaseDrawer
        id={state.openCase}
        line={lines[opened]}
        verb={state.search.get('do')}
        place={opened >= 0 ? `${first + opened + 1} / ${total}` : ''}
        onPrevious={opened > 0 ? () => open(lines[opened - 1]) : undefined}
        onNext={
          opened < lines.length - 1
            ? () => open(lines[opened < 0 ? Math.max(row, 0) : opened + 1])
            : undefined
        }
        onVerb={(verb) => state.openCase && state.show(state.openCase, verb ?? undefined)}
        onClose={() => state.show(null)}
      />
    </div>
  );
}
