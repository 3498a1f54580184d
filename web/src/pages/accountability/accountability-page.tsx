import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCampaigns, useUnits } from '../../api/directory';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { Input } from '../../shared/light/input';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { PhoneHeader } from '../../shared/page/phone-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { useIsPhone } from '../../shared/use-viewport';
import { accountabilityWords } from './accountability-words';
import styles from './accountability.module.css';
import { EntrySheet, type KnownAct } from './entry-sheet';
import { LineList } from './line-list';
import { Sums } from './sums-panel';
import { toRecordOf, withoutToRecord, type ToRecord } from './to-record';
import { sheetOf, useRegister, type RegisterFilter } from './use-accountability';

/** 问责登记: sums of the register and of what cases reported, each number with the list that it is the sum of. */
export default function AccountabilityPage() {
  const t = useWords(accountabilityWords);
  const isPhone = useIsPhone();
  const [search, setSearch] = useSearchParams();
  const units = useUnits().data;
  const toRecord = toRecordOf(search);
  const [adding, setAdding] = useState(toRecord !== null);
  const filter: RegisterFilter = {
    campaignId: search.get('campaign') ?? '',
    streetId: search.get('street') ?? '',
    figure: search.get('figure') ?? '',
    from: search.get('from') ?? '',
    to: search.get('to') ?? '',
    mismatched: search.get('differ') === '1',
    batchIds: search.get('batch') ?? '',
    upToBatchId: search.get('upto') ?? '',
    noBatch: search.get('nobatch') === '1',
    noStreet: search.get('nostreet') === '1',
    taskId: search.get('task') ?? '',
    caseId: search.get('case') ?? '',
  };
  const { data, error, refetch } = useRegister(filter);
  const put = (name: string, value: string) =>
    setSearch(
      (now) => {
        if (value) now.set(name, value);
        else now.delete(name);
        return now;
      },
      { replace: true },
    );
  const isNarrowed = withoutToRecord(search).size > 0;
  const close = () => {
    setAdding(false);
    if (toRecord) setSearch(withoutToRecord, { replace: true });
  };
  const tools = data?.mayManage && (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('record')}
    </Button>
  );
  const sheet = data && data.lineCount > 0 && (
    <a className={styles.sheet} href={sheetOf(filter)} download>
      {t('export', { n: data.lineCount })}
    </a>
  );
  return (
    <div className={`${styles.page} print-ledger`}>
      {isPhone ? (
        <PhoneHeader title={t('title')} subtitle={t('subtitle')} />
      ) : (
        <PageHeader
          title={t('title')}
          subtitle={t('subtitle')}
          tools={
            <>
              {sheet}
              <Button onClick={() => window.print()}>{t('print')}</Button>
              {tools}
            </>
          }
        />
      )}
      {isPhone && (tools || sheet) && (
        <div className={styles.verbs}>
          {tools}
          {sheet}
        </div>
      )}
      <Filters
        filter={filter}
        data={data}
        isNarrowed={isNarrowed}
        onPut={put}
        onClear={() => setSearch({})}
      />
      {error && !data && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={8} />}
      {data && data.lineCount === 0 && (
        <EmptyState
          news={isNarrowed ? 'nothing-found' : 'good'}
          title={t(isNarrowed ? 'noneHere' : 'none')}
          actions={isNarrowed && <Button onClick={() => setSearch({})}>{t('clear')}</Button>}
        />
      )}
      {data && data.lineCount > 0 && (
        <>
          <Sums data={data} kind="street" search={search} />
          <Sums data={data} kind="month" search={search} />
          <Panel title={t('list', { n: data.lineCount })} flush>
            <LineList data={data} />
          </Panel>
        </>
      )}
      {adding && data?.mayManage && units && (
        <EntrySheet kinds={data.kinds} known={toRecord && knownAct(toRecord, units)} onClose={close} />
      )}
    </div>
  );
}

/** What befell a department stands with no street. */
function knownAct(
  { act, unitId, happenedOn }: ToRecord,
  units: readonly { id: string; kind: string }[],
): KnownAct {
  const isStreet = units.some(({ id, kind }) => id === unitId && kind === 'street');
  return { act, streetId: isStreet ? unitId : null, happenedOn };
}

interface FiltersProps {
  filter: RegisterFilter;
  data: ReturnType<typeof useRegister>['data'];
  isNarrowed: boolean;
  onPut: (name: string, value: string) => void;
  onClear: () => void;
}

function Filters({ filter, data, isNarrowed, onPut, onClear }: FiltersProps) {
  const t = useWords(accountabilityWords);
  const campaigns = useCampaigns().data ?? [];
  return (
    <div className={`${styles.filters} no-print`}>
      <label>
        {t('campaign')}
        <select value={filter.campaignId} onChange={({ target }) => onPut('campaign', target.value)}>
          <option value="">{t('every')}</option>
          {campaigns.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          {t(name)}
          <Input type="date" value={filter[name]} onChange={({ target }) => onPut(name, target.value)} />
        </label>
      ))}
      {(data?.mismatches ?? 0) > 0 && (
        <label className={styles.box}>
          <input
            type="checkbox"
            checked={filter.mismatched}
            onChange={({ target }) => onPut('differ', target.checked ? '1' : '')}
          />
          {t('onlyMismatch', { n: data?.mismatches ?? 0 })}
        </label>
      )}
      {isNarrowed && (
        <Button type="text" onClick={onClear}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}
