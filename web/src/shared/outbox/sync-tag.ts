/** By which the browser wakes the service worker once there is a signal. */
export const SYNC_TAG = 'duban-outbox';
