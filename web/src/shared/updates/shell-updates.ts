import { useSyncExternalStore } from 'react';
import { watchTypedWords } from './typed-words';

const CHECK_MS = 30 * 60_000;

let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a newer version of the app lies ready on this device. */
export const useNewVersion = (): boolean => useSyncExternalStore(subscribe, () => waiting !== null);

/** Registers the service worker, where the browser has one (https and localhost), and asks for newer ones now and then. */
export function startShellUpdates(): void {
  watchTypedWords();
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => void watch().catch(() => undefined));
}

async function watch(): Promise<void> {
  const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  if (registration.waiting) await consider(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const found = registration.installing;
    found?.addEventListener('statechange', () => {
      if (found.state === 'installed' && navigator.serviceWorker.controller) void consider(found);
    });
  });
  setInterval(() => void registration.update().catch(() => undefined), CHECK_MS);
}

/** This page may be the new version already, since pages come from the network: then nobody needs to be asked. */
async function consider(worker: ServiceWorker): Promise<void> {
  if (await isMine(worker)) {
    worker.postMessage({ type: 'take-over' });
    return;
  }
  waiting = worker;
  listeners.forEach((tell) => tell());
}

function isMine(worker: ServiceWorker): Promise<boolean> {
  const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
    worker.postMessage({ type: 'has', path: entry ? new URL(entry.src).pathname : '' }, [port2]);
  });
}

/** Goes over to the new version in this tab; other tabs stay as they are until they are opened anew. */
export function takeNewVersion(): void {
  const reload = () => window.location.reload();
  // A tab that was opened since may have brought it in already.
  if (waiting?.state !== 'installed') return reload();
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  waiting.postMessage({ type: 'take-over' });
  return undefined;
}
