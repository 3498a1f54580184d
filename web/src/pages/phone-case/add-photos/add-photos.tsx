import { lazy, Suspense } from 'react';
import type { CaseDetail } from '../../../shared/case/case-api';

/** Of use to the few who photograph without writing the report: fetched by itself. */
const MyPhotos = lazy(() => import('./my-photos'));

const OVER: readonly CaseDetail['status'][] = ['closed', 'published'];

/** 拍照: photos of somebody who was sent to the spot and writes no report. Nothing once the case is over. */
export function AddPhotos({ found }: { found: CaseDetail }) {
  if (OVER.includes(found.status)) return null;
  return (
    <Suspense>
      <MyPhotos found={found} />
    </Suspense>
  );
}
