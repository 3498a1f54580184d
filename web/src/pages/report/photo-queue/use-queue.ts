import { useEffect, useSyncExternalStore } from 'react';
import { useCurrentUser } from '../../../app/current-user';
import { photoQueue, type QueuedFile } from './photo-queue';

/** Files of this person that are still on the device; starts sending them. */
export function useQueue(): readonly QueuedFile[] {
  const { id } = useCurrentUser();
  useEffect(() => void photoQueue.start(id), [id]);
  return useSyncExternalStore(photoQueue.subscribe, photoQueue.snapshot);
}
