import { useEffect, useSyncExternalStore } from 'react';
import type { Position } from './entry';

const KEY = 'duban.position';
/** Older than this it says nothing about where the next photo is taken. */
const STALE_MS = 2 * 60_000;

type Wish = 'on' | 'off' | null;

let known: { position: Position; at: number } | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const wish = (): Wish => localStorage.getItem(KEY) as Wish;

/** What the person said when asked whether photos may carry the position; null before, and it is asked once. */
export const usePositionWish = (): Wish => useSyncExternalStore(subscribe, wish);

export const canKnowPosition = (): boolean => 'geolocation' in navigator && window.isSecureContext;

export function setPositionWish(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off');
  if (!on) known = null;
  listeners.forEach((tell) => tell());
}

/** Where the device stood within the last two minutes, if the person allows to tell. */
export const lastPosition = (): Position | null =>
  wish() === 'on' && known && Date.now() - known.at < STALE_MS ? known.position : null;

/** Follows the position while photos may be taken, so that no photo has to wait for it. */
export function useFollowPosition(): void {
  const on = usePositionWish() === 'on';
  useEffect(() => {
    if (!on || !canKnowPosition()) return undefined;
    const watch = navigator.geolocation.watchPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        known = {
          position: { lat: latitude, lng: longitude, accuracy: Math.round(accuracy) },
          at: Date.now(),
        };
      },
      // Refused in the browser, or no satellites: photos go without.
      () => undefined,
      { enableHighAccuracy: true, maximumAge: 30_000 },
    );
    return () => navigator.geolocation.clearWatch(watch);
  }, [on]);
}
