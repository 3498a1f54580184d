import { lazy, Suspense, type ComponentProps } from 'react';
import type { CaseSlips } from './case-slips';

/** Comes after the page of the street, and stays away where there is no signal to fetch it by. */
const Later = lazy<typeof CaseSlips>(async () => {
  try {
    const { CaseSlips } = await import('./case-slips');
    return { default: CaseSlips };
  } catch {
    return { default: () => null };
  }
});

/** The slips about a case on the phone, out of the way of the case itself. */
export function CaseSlipsLater(props: ComponentProps<typeof CaseSlips>) {
  return (
    <Suspense fallback={null}>
      <Later {...props} />
    </Suspense>
  );
}
