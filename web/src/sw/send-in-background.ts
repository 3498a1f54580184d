import type { Session } from '../api/session';
import { drain } from '../shared/outbox/drain';
import type { Arrival } from '../shared/outbox/entry';
import { asOnlySender } from '../shared/outbox/only-sender';
import { outboxStore } from '../shared/outbox/outbox-store';
import { sendEntry } from '../shared/outbox/send-entry';
import { tabs } from '../shared/outbox/tabs';

/** With no tab open it sends by itself, in the session of the cookie; rejects when there is no answer, to be woken again. */
export async function sendInBackground(clients: Clients): Promise<void> {
  if ((await clients.matchAll({ type: 'window' })).length > 0) {
    tabs.tell({ type: 'changed' });
    return;
  }
  const session = await whoIsSignedIn();
  // Signed out: it waits until its own person is back.
  if (!session) return;
  const sender = { userId: session.user.id, csrfToken: session.csrfToken, language: 'zh-CN' };
  const drained = await asOnlySender(() =>
    drain({
      store: outboxStore,
      userId: sender.userId,
      send: (entry, version) => sendEntry(entry, version, sender, () => undefined),
      nudged: () => new Promise(() => undefined),
      onStart: () => undefined,
      onOutcome: ({ key, caseId, kind, subject, path, body }, outcome) => {
        if (outcome.kind !== 'done') return tabs.tell({ type: 'changed' });
        const { answer, moved } = outcome;
        const arrival: Arrival = { key, caseId, kind, subject, path, body, answer, moved };
        return tabs.tell({ type: 'arrived', arrival });
      },
    }),
  );
  if (drained?.kind === 'silence') throw new Error('no answer yet');
}

async function whoIsSignedIn(): Promise<Session | null> {
  const response = await fetch('/api/session', { credentials: 'same-origin', cache: 'no-store' });
  if (response.status === 401) return null;
  if (!response.ok) throw new Error('no answer yet');
  return (await response.json()) as Session;
}
