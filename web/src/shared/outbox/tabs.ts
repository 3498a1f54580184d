import type { Arrival } from './entry';

/** What tabs of this browser, and its service worker, tell each other. */
export type TabNews =
  | { type: 'changed' }
  | { type: 'progress'; key: string; part: number | null }
  | { type: 'arrived'; arrival: Arrival };

interface Ears {
  changed: () => void;
  progress: (key: string, part: number | null) => void;
  arrived: (arrival: Arrival) => void;
}

const channel = new BroadcastChannel('duban-outbox');

export const tabs = {
  tell: (news: TabNews): void => channel.postMessage(news),

  listen({ changed, progress, arrived }: Ears): void {
    channel.addEventListener('message', ({ data }: MessageEvent<TabNews>) => {
      if (data.type === 'changed') changed();
      else if (data.type === 'progress') progress(data.key, data.part);
      else arrived(data.arrival);
    });
  },
};
