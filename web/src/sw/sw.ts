/// <reference lib="webworker" />
import { SYNC_TAG } from '../shared/outbox/sync-tag';
import { sendInBackground } from './send-in-background';
import { ShellCache, type ShellFile } from './shell-cache';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: ShellFile[] };

/** Keeps the shell and sends what waits. An answer of the API is never kept: it would be shown as if it were fresh. */
const shell = new ShellCache(self.__WB_MANIFEST);

self.addEventListener('install', (event) => event.waitUntil(shell.fill()));

self.addEventListener('activate', (event) =>
  event.waitUntil(shell.dropOld().then(() => self.clients.claim())),
);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || /^\/(api|public)\//.test(pathname))
    return;
  if (request.mode === 'navigate') event.respondWith(shell.page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(shell.asset(request));
});

self.addEventListener('message', (event) => {
  const { type, path } = event.data as { type: 'has' | 'take-over'; path?: string };
  if (type === 'take-over') void self.skipWaiting();
  if (type === 'has') event.ports[0]?.postMessage(shell.has(path ?? ''));
});

self.addEventListener('sync', (event) => {
  const { tag, waitUntil } = event as ExtendableEvent & { tag: string };
  if (tag === SYNC_TAG) waitUntil.call(event, sendInBackground(self.clients));
});
