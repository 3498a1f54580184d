import { lazy, Suspense, type ComponentProps } from 'react';
import type { CaseActs } from './acts-panel';

/** Comes after the page of the street, and stays away where there is no signal to fetch it by. */
const Later = lazy<typeof CaseActs>(async () => {
  try {
    const { CaseActs } = await import('./acts-panel');
    return { default: CaseActs };
  } catch {
    return { default: () => null };
  }
});

/** What was done about a case, on the phone, out of the way of the case itself. */
export function CaseActsLater(props: ComponentProps<typeof CaseActs>) {
  return (
    <Suspense fallback={null}>
      <Later {...props} />
    </Suspense>
  );
}
