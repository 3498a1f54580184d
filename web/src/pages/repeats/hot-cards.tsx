import { Select } from 'antd';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { MEDIA } from '../../shared/case/media';
import { Tag } from '../../shared/status/tag';
import { dayOf, shortDay } from '../../shared/time/format-time';
import { HotDoor, HotLevel, Trend, useSayUnits, type Counted } from './hot-facts';
import { repeatsWords } from './repeats-words';
import type { HotPlace, HotQuery, HotSort, useHotState } from './use-hot-places';
import styles from './hot-cards.module.css';

const NUMBERS: readonly Counted[] = ['cases', 'repeats', 'afterClosure', 'open'];
const SORTS = ['cases', 'repeats', 'afterClosure', 'open', 'last'] as const satisfies readonly HotSort[];

interface Props {
  places: readonly HotPlace[];
  query: HotQuery;
  state: ReturnType<typeof useHotState>;
  compares: boolean;
}

/** The hot places on a phone: one card a place and type, its numbers large enough for a thumb. */
export function HotCards({ places, query, state, compares }: Props) {
  const t = useWords(repeatsWords);
  const language = useLanguage();
  const unitsOf = useSayUnits();
  return (
    <>
      <div className={styles.order}>
        <span aria-hidden="true">{t('order')}</span>
        <Select
          aria-label={t('order')}
          value={query.sort ?? 'cases'}
          options={SORTS.map((value) => ({ value, label: t(value) }))}
          onChange={(value: HotSort) => state.set({ sort: value === 'cases' ? null : value })}
        />
      </div>
      <ol className={styles.cards}>
        {places.map((one) => (
          <li key={`${one.placeKey}|${one.medium}`}>
            <h2>
              {one.placeKey} <Tag>{MEDIA[one.medium][language]}</Tag>
            </h2>
            <dl>
              {NUMBERS.map((what) => (
                <div key={what}>
                  <dt aria-hidden="true">{t(what)}</dt>
                  <dd>
                    <HotDoor one={one} query={query} what={what} />
                  </dd>
                </div>
              ))}
            </dl>
            <p>
              <HotLevel level={one.level} />
              <span>{unitsOf(one)}</span>
              {compares && (
                <span>
                  {t('trend')} <Trend now={one.cases} before={one.earlier} />
                </span>
              )}
              <span>
                {t('last')} {shortDay(dayOf(one.lastAt), language)}
              </span>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
