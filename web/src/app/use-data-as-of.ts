import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useAliveAt } from '../shared/live/live-store';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `10:42:08`: when a list on show was last read, or the server last said that nothing is new; null before. */
export function useDataAsOf(): string | null {
  const cache = useQueryClient().getQueryCache();
  const aliveAt = useAliveAt();
  const read = useSyncExternalStore(
    (tell) => cache.subscribe(tell),
    () =>
      cache
        .getAll()
        .filter((query) => query.queryKey[0] !== 'session')
        .reduce((latest, query) => Math.max(latest, query.state.dataUpdatedAt), 0),
  );
  return read === 0 ? null : clock.format(Math.max(read, aliveAt));
}
