import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `10:42:08`, the last time any list on show was read; null before the first. */
export function useDataAsOf(): string | null {
  const cache = useQueryClient().getQueryCache();
  const newest = useSyncExternalStore(
    (tell) => cache.subscribe(tell),
    () =>
      cache
        .getAll()
        .filter((query) => query.queryKey[0] !== 'session')
        .reduce((latest, query) => Math.max(latest, query.state.dataUpdatedAt), 0),
  );
  return newest === 0 ? null : clock.format(newest);
}
