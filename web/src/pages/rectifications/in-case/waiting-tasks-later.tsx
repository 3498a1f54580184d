import { lazy, Suspense } from 'react';

/** Comes after the list of the street, and stays away where there is no signal to fetch it by. */
const Later = lazy(() => import('./waiting-tasks').catch(() => ({ default: () => null })));

export function WaitingTasksLater() {
  return (
    <Suspense fallback={null}>
      <Later />
    </Suspense>
  );
}
