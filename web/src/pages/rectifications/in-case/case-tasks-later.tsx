import { lazy, Suspense, type ComponentProps } from 'react';
import type { CaseTasks } from './case-tasks';

/** Comes after the page of the street, and stays away where there is no signal to fetch it by. */
const Later = lazy<typeof CaseTasks>(async () => {
  try {
    const { CaseTasks } = await import('./case-tasks');
    return { default: CaseTasks };
  } catch {
    return { default: () => null };
  }
});

/** The tasks that a case feeds on the phone, out of the way of the case itself. */
export function CaseTasksLater(props: ComponentProps<typeof CaseTasks>) {
  return (
    <Suspense fallback={null}>
      <Later {...props} />
    </Suspense>
  );
}
