import { useMemo, useState } from 'react';
import type { CaseLine } from '../../shared/case/case-api';
import { useVerifyDesk, type ChainState } from './use-review';
import { useVerifyQueue } from './use-verify-queue';

/** The queue as this reader works on it: what waits for them, and on request what waits for others. */
export function useDeskLines() {
  const queue = useVerifyQueue();
  const desk = useVerifyDesk();
  const [withOthers, setWithOthers] = useState(false);
  /** Decided here, in these versions: the queue may not have been read again yet. */
  const [done, setDone] = useState<ReadonlyMap<string, number>>(new Map());
  const states = useMemo(
    () => new Map<string, ChainState>((desk.data?.states ?? []).map((state) => [state.caseId, state])),
    [desk.data],
  );
  const items = useMemo(
    () => (queue.data?.items ?? []).filter(({ id, version }) => version > (done.get(id) ?? 0)),
    [queue.data, done],
  );
  const isOthers = ({ id }: CaseLine): boolean => states.get(id)?.isMine === false;
  const lines = withOthers ? items : items.filter((line) => !isOthers(line));
  const total = queue.data?.total ?? 0;
  const mine = desk.data ? desk.data.states.filter(({ isMine }) => isMine).length : total;
  return {
    queue,
    lines,
    states,
    total: mine,
    others: items.filter(isOthers).length,
    unread: total - (queue.data?.items.length ?? 0),
    withOthers,
    setWithOthers,
    leave: ({ id, version }: CaseLine) => setDone((before) => new Map(before).set(id, version)),
    decided: desk.data?.decided ?? 0,
    medianSeconds: desk.data?.medianSeconds ?? null,
  };
}
