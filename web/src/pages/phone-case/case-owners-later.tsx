import { lazy, Suspense, type ComponentType } from 'react';

/** Who answers for the case: comes after the page of the street, and stays away where there is no signal to fetch it by. */
const Later = lazy<ComponentType<{ caseId: string }>>(async () => {
  try {
    const { CaseOwnerLine } = await import('../ownership/owner-line/owner-line');
    return { default: CaseOwnerLine };
  } catch {
    return { default: () => null };
  }
});

export function CaseOwnersLater({ caseId }: { caseId: string }) {
  return (
    <Suspense fallback={null}>
      <Later caseId={caseId} />
    </Suspense>
  );
}
