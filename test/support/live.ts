import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from './client.js';
import { until } from './until.js';

export interface LiveEvent {
  event: string;
  id: string | null;
  data: {
    items?: { id: string; caseId: string; version: number; action: string; actorName: string }[];
    gone?: string[];
    why?: string;
  };
}

export interface Listening {
  status: number;
  headers: Headers;
  events: LiveEvent[];
  /** As it came over the wire. */
  text: () => string;
  /** `case.sign`, … of one case, in the order in which they were heard. */
  heard: (caseId: string) => string[];
  /** The names of the events, without the signs of life. */
  told: () => string[];
  lastId: () => string;
  /** Waits until the server has ended the stream. */
  ended: () => Promise<void>;
  leave: () => void;
}

/** A browser tab that listens, without the browser. */
export async function listen(client: Client, after?: string): Promise<Listening> {
  const abort = new AbortController();
  const headers: Record<string, string> = after ? { 'last-event-id': after } : {};
  const response = await client.stream('/api/live', abort.signal, headers);
  const events: LiveEvent[] = [];
  let text = '';
  let over = false;
  const read = async (): Promise<void> => {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body!) {
      const piece = decoder.decode(chunk as Uint8Array, { stream: true });
      text += piece;
      const blocks = (rest + piece).split('\n\n');
      rest = blocks.pop()!;
      events.push(...blocks.map(parse));
    }
  };
  void read()
    .catch(() => undefined)
    .finally(() => (over = true));
  if (response.status === 200) await until('the server says hello', () => events.length > 0);
  return {
    status: response.status,
    headers: response.headers,
    events,
    text: () => text,
    heard: (caseId) =>
      events.flatMap(({ data }) =>
        (data.items ?? []).filter((item) => item.caseId === caseId).map(({ action }) => action),
      ),
    told: () => events.map(({ event }) => event).filter((event) => event !== 'beat'),
    lastId: () => events.findLast(({ id }) => id !== null)!.id!,
    ended: () => until('the stream ends', () => over).then(() => undefined),
    leave: () => abort.abort(),
  };
}

/** Long enough for an event that must not come: several times what gathering takes. */
export const aMoment = (): Promise<void> => wait(700);

function parse(block: string): LiveEvent {
  const field = (name: string): string | null =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? null;
  return {
    event: field('event') ?? '',
    id: field('id'),
    data: JSON.parse(field('data') ?? '{}') as LiveEvent['data'],
  };
}
