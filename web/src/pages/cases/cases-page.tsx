import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Problem } from '../../api/problem';
import { useCurrentUser } from '../../app/current-user';
import { isCommunityWorker } from '../../app/handling-roles';
import { menuFor } from '../../app/menu-catalogue';
import { useWords } from '../../i18n/words';
import { useRefresh, type CaseLine } from '../../shared/case/case-api';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { useKeys } from '../../shared/keys/use-keys';
import { useSteadyLines } from '../../shared/live/use-steady-lines';
import { PageHeader } from '../../shared/page/page-header';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { CaseDrawer } from '../case/case-drawer';
import { BadQuestion } from './bad-question';
import { BatchBar } from './bulk/batch-bar';
import { CaseFilesVerb } from '../../shared/case-file/case-files-verb';
import { ChosenSlips } from './bulk/chosen-slips';
import { UrgeChosen } from './bulk/urge-chosen';
import { ColumnPicker } from './columns/column-picker';
import { columnsWords } from './columns/columns-words';
import { DensitySwitch } from './columns/density-switch';
import { USUAL_COLUMNS } from './columns/ledger-columns';
import { ExportButton } from './export/export-button';
import { exportedColumns } from './export/exported-columns';
import { useLedgerState } from './ledger-state';
import { LedgerTable } from './ledger-table';
import { ledgerWords } from './ledger-words';
import { NoResult } from './no-result';
import { Pager } from './pager';
import { ConditionChips } from './query-form/condition-chips';
import { QueryForm } from './query-form/query-form';
import { useOptions } from './query-form/use-options';
import { useLedgerKeys } from './use-ledger-keys';
import { MOST_SELECTED, useLedgerPage, useReadPages } from './use-ledger';
import { useRowWalk } from './use-row-walk';
import { useSelection } from './use-selection';
import { ViewArea } from './views/view-area';
import { useSetting, useViews } from './views/use-views';
import { useViewList } from './views/use-view-list';
import styles from './ledger.module.css';

/** Presses the light of a row, so that the focus comes back to it. */
function explainRow(caseId: string): void {
  const light = document.querySelector<HTMLElement>(`tr[data-case="${caseId}"] [aria-haspopup="dialog"]`);
  light?.focus();
  light?.click();
}

/** Every case the reader may see, most urgent first. */
export default function CasesPage() {
  const t = useWords(ledgerWords);
  const c = useWords(columnsWords);
  const { role } = useCurrentUser();
  const refresh = useRefresh();
  const confirm = useConfirmBar();
  const state = useLedgerState();
  const views = useViews(state.campaignId);
  const { setting, change } = useSetting(views.data);
  const viewList = useViewList(views.data, state);
  const optionsOf = useOptions(state.campaignId);
  const size = setting?.pageSize ?? 20;
  const filter = { ...state.filter, ...(state.campaignId ? { campaignId: state.campaignId } : {}) };
  const query = { ...filter, sort: state.sort, direction: state.direction };
  const asked = { ...query, limit: size };
  // Without the setting the page would be asked for twice, in two sizes.
  const list = useLedgerPage(
    { ...asked, ...(state.cursor ? { cursor: state.cursor } : {}) },
    !views.isPending,
  );
  const { lines, marks, moved } = useSteadyLines(list, JSON.stringify([asked, state.cursor]));
  const total = list.data?.total ?? null;
  const columns = state.columns ?? viewList.current?.columns ?? setting?.columns ?? USUAL_COLUMNS;
  // Rows of the page before may still stand; where to go on from there is not known yet.
  const settled = list.isPlaceholderData ? undefined : list.data;
  const walk = useRowWalk(state, asked, lines, settled);
  const selection = useSelection(JSON.stringify(filter), lines);
  const { readAll } = useReadPages();
  const [selecting, setSelecting] = useState(false);
  const [dialog, setDialog] = useState(false);
  const may = (id: string) => menuFor(role).some((entry) => entry.id === id);
  const problem = list.error instanceof Problem && list.error.status === 422 ? list.error : null;
  const wholePage = lines.length > 0 && lines.every(({ id }) => selection.chosen.has(id));
  const keysOn = state.openCase === null && !dialog;

  const latest = useRef({ mark: walk.mark, show: state.show });
  latest.current = { mark: walk.mark, show: state.show };
  const open = useCallback((line: CaseLine, verb?: string) => {
    latest.current.mark(line);
    latest.current.show(line.id, verb);
  }, []);
  const selectEvery = async () => {
    setSelecting(true);
    try {
      selection.add(await readAll(query));
      if (total !== null && total > MOST_SELECTED) confirm({ text: t('tooMany', { most: MOST_SELECTED }) });
    } finally {
      setSelecting(false);
    }
  };
  useLedgerKeys({
    on: keysOn,
    move: (by) => walk.goTo(walk.at + by),
    open: () => walk.current && open(walk.current),
    explain: () => walk.current && explainRow(walk.current.id),
    select: () => walk.current && selection.toggle(walk.current),
    extend: () => {
      selection.add(lines.slice(Math.max(walk.at, 0), walk.at + 2));
      walk.goTo(walk.at + 1);
    },
    previous: () => walk.turn(-1),
    next: () => walk.turn(1),
    unselect: selection.clear,
    views: viewList.shown.length,
    openView: viewList.openAt,
  });
  // The drawer hears Esc only while the focus is inside it, and a change of case takes the focus away for a moment.
  useKeys(
    [{ keys: 'Escape', label: t('close'), run: () => state.show(null) }],
    state.openCase !== null && !state.search.has('do'),
  );

  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        tools={
          <>
            {!isCommunityWorker(role) && (
              <ExportButton
                query={query}
                total={total ?? 0}
                columns={exportedColumns(columns)}
                keysOn={keysOn}
              />
            )}
            <ColumnPicker
              columns={columns}
              onChange={state.setColumns}
              onKeep={(next) => {
                change({ columns: next });
                state.setColumns(null);
                confirm({ text: c('kept') });
              }}
            />
            <DensitySwitch
              density={setting?.density ?? 'roomy'}
              onDensity={(density) => change({ density })}
            />
            <Button
              icon={<ReloadOutlined />}
              aria-label={t('refresh')}
              title={t('refresh')}
              onClick={() => void refresh()}
            />
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
      <ViewArea
        list={viewList}
        views={views.data}
        state={state}
        columns={columns}
        onSetting={change}
        onDialog={setDialog}
      />
      <QueryForm state={state} optionsOf={optionsOf} problem={problem} />
      <ConditionChips state={state} optionsOf={optionsOf} />
      <section className={styles.card} aria-busy={list.isFetching}>
        {selection.chosen.size > 0 && (
          <BatchBar
            chosen={[...selection.chosen.values()]}
            campaignId={state.campaignId}
            every={wholePage && total !== null && selection.chosen.size < total ? total : null}
            selecting={selecting}
            onSelectEvery={() => void selectEvery()}
            onClear={selection.clear}
            extra={
              <>
                <UrgeChosen chosen={[...selection.chosen.values()]} onDone={selection.clear} />
                <ChosenSlips chosen={[...selection.chosen.values()]} keysOn={keysOn} />
                <CaseFilesVerb caseIds={[...selection.chosen.keys()]} />
              </>
            }
          />
        )}
        <div className={styles.scroll}>
          {list.isPending && !problem && <SkeletonRows rows={9} />}
          {problem && <BadQuestion problem={problem} state={state} />}
          {list.isError && !problem && !list.data && (
            <ErrorState error={list.error} title={t('failed')} onRetry={() => void list.refetch()} />
          )}
          {!problem && list.data && lines.length === 0 && (
            <NoResult state={state} query={filter} optionsOf={optionsOf} />
          )}
          {!problem && lines.length > 0 && (
            <LedgerTable
              lines={lines}
              columns={columns}
              density={setting?.density ?? 'roomy'}
              at={walk.at}
              sort={state.sort}
              direction={state.direction}
              marks={marks}
              selected={selection.chosen}
              onSort={state.sortBy}
              onSelect={selection.toggle}
              onSelectAll={selection.toggleAll}
              onOpen={open}
            />
          )}
        </div>
        <Pager
          total={problem ? null : total}
          moved={moved}
          first={(state.page - 1) * size + 1}
          count={problem || !settled ? 0 : lines.length}
          size={size}
          onSize={(pageSize) => {
            change({ pageSize });
            state.toPage({ cursor: null, page: 1 });
          }}
          onPrevious={settled?.previous ? () => walk.turn(-1) : undefined}
          onNext={settled?.next ? () => walk.turn(1) : undefined}
        />
      </section>
      <CaseDrawer
        id={state.openCase}
        line={lines[walk.opened]}
        verb={state.search.get('do')}
        place={walk.opened >= 0 ? `${(state.page - 1) * size + walk.opened + 1} / ${total ?? ''}` : ''}
        onPrevious={walk.step(-1)}
        onNext={walk.step(1)}
        onVerb={(verb) => state.openCase && state.show(state.openCase, verb ?? undefined)}
        onClose={() => state.show(null)}
      />
    </div>
  );
}
