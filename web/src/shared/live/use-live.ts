import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { LiveConnection } from '../../api/live-connection';
import { forgetNews, hear, setLiveState, stayAlive } from './live-store';
import { ReadAgain } from './read-again';

const JUST_NOW_MS = 10_000;

/** Whether this tab itself has just changed something: then it has read everything again already. */
function hasJustActed(queries: QueryClient): boolean {
  return queries
    .getMutationCache()
    .getAll()
    .some(
      ({ state }) =>
        state.status === 'pending' ||
        (state.status === 'success' && Date.now() - state.submittedAt < JUST_NOW_MS),
    );
}

/** Listens for as long as this person is signed in; what I do myself is read again, but not told to me. */
export function useLive(userId: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const again = new ReadAgain(queries);
    const connection = new LiveConnection({
      onState: setLiveState,
      onAlive: stayAlive,
      onNews: ({ items, gone }, since) => {
        const others = items.filter(({ actorId }) => actorId !== userId);
        hear(
          others.filter(({ id }) => id > since),
          gone,
        );
        again.items(hasJustActed(queries) ? others : items);
        if (gone.length > 0) again.left(gone);
      },
      onMany: () => again.all(),
      onBell: () => void queries.invalidateQueries({ queryKey: ['bell'] }),
      onSignedOut: () => void queries.invalidateQueries({ queryKey: ['session'] }),
    });
    connection.start();
    return () => {
      connection.stop();
      again.stop();
      forgetNews();
    };
  }, [queries, userId]);
}
