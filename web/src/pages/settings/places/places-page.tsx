import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Panel } from '../../../shared/page/panel';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import { EmptyState } from '../../../shared/states/empty-state';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { shortMoment } from '../../../shared/time/format-time';
import { SettingsFrame } from '../settings-frame';
import { settingsWords } from '../settings-words';
import styles from '../settings.module.css';

type KnownPlace = components['schemas']['KnownPlaceResponse'];

const usePlaces = (q: string) =>
  useQuery({
    queryKey: ['known-places', q],
    queryFn: () => dataOf(api.GET('/api/known-places', { params: { query: q ? { q } : {} } })),
    placeholderData: (before) => before,
  });

function useForget() {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, KnownPlace>({
    mutationFn: ({ word, streetId }) =>
      api.DELETE('/api/known-places', { params: { query: { word, streetId } } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['known-places'] }),
  });
}

/** 已知地点: what was learned from the cases, and the way to forget it. */
export default function PlacesPage() {
  const t = useWords(settingsWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const places = usePlaces(q);
  const forget = useForget();
  const { items, total } = places.data ?? { items: [], total: 0 };
  const head = (
    <>
      <th scope="col">{t('placeWord')}</th>
      <th scope="col">{t('street')}</th>
      <th scope="col" className={styles.number}>
        {t('confirmed')}
      </th>
      <th scope="col">{t('lastAt')}</th>
      <td />
    </>
  );
  return (
    <SettingsFrame>
      <Panel flush>
        <div className={styles.tools}>
          <p role="status">
            {total > items.length
              ? t('placesShown', { n: total, shown: items.length })
              : t('placesTotal', { n: total })}
          </p>
          <Input.Search
            allowClear
            value={typed}
            maxLength={60}
            style={{ width: 220 }}
            aria-label={t('searchPlace')}
            placeholder={t('searchPlace')}
            onChange={({ target }) => setTyped(target.value)}
          />
        </div>
        {places.isPending && <SkeletonRows rows={8} height={36} />}
        {places.isError && !places.data && (
          <ErrorState error={places.error} title={t('failed')} onRetry={() => void places.refetch()} />
        )}
        {places.data && items.length === 0 && (
          <EmptyState
            news="nothing-found"
            title={t(q ? 'noSuchPlace' : 'noPlaces')}
            text={q ? undefined : t('noPlacesText')}
          />
        )}
        {items.length > 0 && (
          <PlainTable caption={t('places')} head={head}>
            {items.map((place) => (
              <tr key={`${place.word} ${place.streetId}`}>
                <td>{place.word}</td>
                <td>{place.streetName}</td>
                <td className={styles.number}>{place.confirmed}</td>
                <td>{shortMoment(place.lastAt, language)}</td>
                <td className={styles.verb}>
                  <Button
                    size="small"
                    aria-label={t('forgetOne', { word: place.word, street: place.streetName })}
                    onClick={() =>
                      forget.mutate(place, {
                        onSuccess: () =>
                          confirm({ text: t('forgotten', { word: place.word, street: place.streetName }) }),
                      })
                    }
                  >
                    {t('forget')}
                  </Button>
                </td>
              </tr>
            ))}
          </PlainTable>
        )}
        <p className={styles.remark}>{t('placesRemark')}</p>
      </Panel>
    </SettingsFrame>
  );
}
