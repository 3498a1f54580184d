import { useState } from 'react';
import { useUnits } from '../../api/directory';
import { useCurrentUser } from '../../app/current-user';
import { isHandler } from '../../app/handling-roles';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { dayOf } from '../../shared/time/format-time';
import { Choice } from './choice';
import { COLOUR_NAMES, colourSlipsWords, SLIP_VIEW_WORDS } from './colour-slips-words';
import styles from './colour-slips.module.css';
import { SlipItem } from './slip-item';
import { COLOURS, useSlips, type SlipFilter, type SlipView } from './use-colour-slips';

const VIEWS = Object.keys(SLIP_VIEW_WORDS) as SlipView[];
const FIRST_YEAR = 2025;

/** Slips by state, colour, unit and year. */
export function SlipsTab() {
  const t = useWords(colourSlipsWords);
  const language = useLanguage();
  const { role } = useCurrentUser();
  const [filter, setFilter] = useState<SlipFilter>({ view: 'to-receive', colour: '', unitId: '', year: '' });
  const list = useSlips(filter);
  const units = (useUnits().data ?? []).filter(({ kind }) => kind === 'street' || kind === 'department');
  const slips = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const change = (part: Partial<SlipFilter>) => setFilter({ ...filter, ...part });
  return (
    <section className={styles.card} aria-label={t('slips')}>
      <div className={styles.filters}>
        <Choice
          label={t('state')}
          value={filter.view}
          options={VIEWS.map((view) => [view, SLIP_VIEW_WORDS[view][language]])}
          onChange={(view) => change({ view: view as SlipView })}
        />
        <Choice
          label={t('colour')}
          value={filter.colour}
          options={[
            ['', t('everyColour')],
            ...COLOURS.map((one) => [one, COLOUR_NAMES[one][language]] as const),
          ]}
          onChange={(colour) => change({ colour: colour as SlipFilter['colour'] })}
        />
        {!isHandler(role) && (
          <Choice
            label={t('unit')}
            value={filter.unitId}
            options={[['', t('everyUnit')], ...units.map(({ id, name }) => [id, name] as const)]}
            onChange={(unitId) => change({ unitId })}
          />
        )}
        <Choice
          label={t('year')}
          value={filter.year}
          options={[['', t('everyYear')], ...years().map((year) => [year, t('inYear', { year })] as const)]}
          onChange={(year) => change({ year })}
        />
      </div>
      {list.isPending && <SkeletonRows rows={4} height={120} />}
      {list.isError && !list.data && (
        <ErrorState error={list.error} title={t('failed')} onRetry={() => void list.refetch()} />
      )}
      {list.data && slips.length === 0 && (
        <EmptyState
          news={filter.view === 'to-receive' || filter.view === 'late' ? 'good' : 'nothing-found'}
          title={t(filter.view === 'to-receive' ? 'noneToReceive' : 'noneFound')}
        />
      )}
      {slips.length > 0 && (
        <ul className={styles.items}>
          {slips.map((slip) => (
            <SlipItem key={slip.id} slip={slip} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      {slips.length > 0 && (
        <footer className={styles.foot}>{t('total', { n: list.data?.pages[0]?.total ?? 0 })}</footer>
      )}
    </section>
  );
}

/** The running year first. */
export function years(): string[] {
  const now = Number(dayOf(new Date()).slice(0, 4));
  return Array.from({ length: Math.max(1, now - FIRST_YEAR + 1) }, (_, at) => String(now - at));
}
