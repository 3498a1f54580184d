import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { api } from '../../api/client';
import { useCurrentUser } from '../../app/current-user';
import { caseKey, useMove, type CaseDetail, type Evidence } from '../../shared/case/case-api';
import { confirmedFile, queuedFile, type ReportFile } from './blocks/photo-facts';
import { photoQueue } from './photo-queue/photo-queue';
import { useQueue } from './photo-queue/use-queue';

export interface ReportFiles {
  files: readonly ReportFile[];
  /** How many are still on this device and will arrive by themselves. */
  waiting: number;
  add: (kind: Evidence['kind'], point: string | null, chosen: File[]) => void;
  retry: (file: ReportFile) => void;
  remove: (file: ReportFile, onRemoved: () => void) => void;
}

/** The files of one report: those that the server confirmed and those on their way. */
export function useReportFiles(found: CaseDetail): ReportFiles {
  const { id: userId } = useCurrentUser();
  const queries = useQueryClient();
  const queue = useQueue();
  const caseId = found.id;

  // The confirmed photo takes the place of the waiting one at once, not after the next reading of the case.
  useEffect(
    () =>
      photoQueue.onArrival((file, row) => {
        queries.setQueryData<CaseDetail>(caseKey(file.caseId), (old) =>
          old && !old.evidence.some((one) => one.id === row.id)
            ? { ...old, evidence: [...old.evidence, row] }
            : old,
        );
      }),
    [queries],
  );

  const mine = queue.filter((file) => file.caseId === caseId);
  const files = useMemo(
    () => [...found.evidence.map((row) => confirmedFile(caseId, row)), ...mine.map(queuedFile)],
    [found.evidence, caseId, queue],
  );

  const removal = useMove((row: Evidence) =>
    api.DELETE('/api/cases/{id}/evidence/{evidenceId}', {
      params: { path: { id: caseId, evidenceId: row.id } },
    }),
  );

  return {
    files,
    waiting: mine.filter((file) => file.state !== 'failed').length,
    add: (kind, point, chosen) =>
      chosen.forEach((file) => photoQueue.add(userId, { caseId, kind, point, file })),
    retry: (file) => photoQueue.retry(file.key),
    remove: (file, onRemoved) => {
      if (file.row) removal.mutate(file.row, { onSuccess: onRemoved });
      else void photoQueue.drop(file.key).then(onRemoved);
    },
  };
}
