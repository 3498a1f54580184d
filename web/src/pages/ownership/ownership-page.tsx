import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { PageHeader } from '../../shared/page/page-header';
import { PhoneHeader } from '../../shared/page/phone-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { useIsPhone } from '../../shared/use-viewport';
import { GapList } from './gap-list';
import { ImportSheet } from './import-sheet';
import styles from './ownership.module.css';
import { ownershipWords } from './ownership-words';
import { PeopleTable } from './people-table';
import { NewPlaceSheet } from './place-sheet';
import { StreetPanel } from './street-panel';
import { StreetTable } from './street-table';
import { useGaps, useMap } from './use-ownership';
import { mayManageOwnership } from './who-may';

const VIEWS = ['gaps', 'byStreet', 'byPerson'] as const;
type View = (typeof VIEWS)[number];

/** 责任地图: who answers for what, by street, by person, and what nobody answers for. */
export default function OwnershipPage() {
  const t = useWords(ownershipWords);
  const isPhone = useIsPhone();
  const { role } = useCurrentUser();
  const [search, setSearch] = useSearchParams();
  const [sheet, setSheet] = useState<'add' | 'import' | null>(null);
  const map = useMap();
  const gaps = useGaps();
  const streetId = search.get('street');
  const asked = VIEWS.find((one) => one === search.get('view'));
  const open = (to: { view?: View; street?: string }) => setSearch(to);
  const gapCount = gaps.data?.reduce((sum, { total }) => sum + total, 0);
  // What nobody answers for comes first; where there is nothing of it, the map does.
  const first = gaps.isPending ? null : gapCount ? 'gaps' : 'byStreet';
  const view = asked ?? (streetId ? 'byStreet' : first);
  const mayManage = mayManageOwnership(role) && (map.data?.streets.length ?? 0) > 0;
  const tools = mayManage && (
    <>
      <Button onClick={() => setSheet('import')}>{t('importTable')}</Button>
      <Button type="primary" onClick={() => setSheet('add')}>
        {t('add')}
      </Button>
    </>
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
              <Button onClick={() => window.print()}>{t('print')}</Button>
              {tools}
            </>
          }
        />
      )}
      <div className={`${styles.segments} no-print`} role="group" aria-label={t('view')}>
        {VIEWS.map((one) => (
          <button key={one} type="button" aria-pressed={view === one} onClick={() => open({ view: one })}>
            {t(one)} {one === 'gaps' ? (gapCount ?? '') : ''}
          </button>
        ))}
      </div>
      {isPhone && tools && <div className={styles.verbs}>{tools}</div>}
      {map.error && !map.data && (
        <ErrorState error={map.error} title={t('failed')} onRetry={() => void map.refetch()} />
      )}
      {((!map.data && !map.error) || view === null) && <SkeletonRows rows={6} />}
      {map.data && view === 'byStreet' && map.data.streets.length === 0 && (
        <EmptyState news="nothing-found" title={t('noStreets')} text={t('noStreetsText')} />
      )}
      {map.data && view === 'byStreet' && map.data.streets.length > 0 && !streetId && (
        <StreetTable streets={map.data.streets} onOpen={(street) => open({ street })} />
      )}
      {map.data && view === 'byStreet' && streetId && (
        <StreetPanel key={streetId} id={streetId} onBack={() => open({ view: 'byStreet' })} />
      )}
      {view === 'byPerson' && <PeopleTable />}
      {view === 'gaps' && <GapList />}
      {sheet === 'add' && (
        <NewPlaceSheet
          streetId={streetId ?? (map.data?.streets.length === 1 ? map.data.streets[0]!.unit.id : '')}
          onClose={() => setSheet(null)}
        />
      )}
      {sheet === 'import' && <ImportSheet onClose={() => setSheet(null)} />}
    </div>
  );
}
