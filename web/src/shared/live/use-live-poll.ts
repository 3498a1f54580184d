import { useLiveState } from './live-store';

const SELDOM_MS = 5 * 60_000;

/** How often a query asks by itself: as before while nothing is told to it, seldom while everything is. */
export const useLivePoll = (usualMs: number): number => (useLiveState() === 'live' ? SELDOM_MS : usualMs);
