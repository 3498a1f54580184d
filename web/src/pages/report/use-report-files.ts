import { useMemo } from 'react';
import { api } from '../../api/client';
import { useWords } from '../../i18n/words';
import { useMove, type CaseDetail, type Evidence } from '../../shared/case/case-api';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { roomLeft } from '../../shared/device/room';
import type { ChosenAs } from '../../shared/outbox/taken-file';
import { outboxWords } from '../../shared/outbox/outbox-words';
import { fileOf } from '../../shared/outbox/presses';
import { useOutboxFiles } from '../../shared/outbox/use-outbox-files';
import { confirmedFile, queuedFile, type ReportFile } from './blocks/photo-facts';

const LITTLE_MB = 50;

export interface ReportFiles {
  files: readonly ReportFile[];
  /** How many are still on this device and will arrive by themselves. */
  waiting: number;
  /** How many the server refused. */
  failed: number;
  add: (chosen: File[], as: ChosenAs) => void;
  retry: (file: ReportFile) => void;
  remove: (file: ReportFile, onRemoved: () => void) => void;
}

/** The files of one report: those that the server confirmed and those on their way. */
export function useReportFiles(found: CaseDetail): ReportFiles {
  const t = useWords(outboxWords);
  const confirm = useConfirmBar();
  const caseId = found.id;
  const device = useOutboxFiles(caseId, (file) => fileOf(found, file));
  const queued = useMemo(() => device.queued.map(queuedFile), [device.queued]);
  const files = useMemo(
    () => [...found.evidence.map((row) => confirmedFile(caseId, row)), ...queued],
    [found.evidence, caseId, queued],
  );

  const removal = useMove((row: Evidence) =>
    api.DELETE('/api/cases/{id}/evidence/{evidenceId}', {
      params: { path: { id: caseId, evidenceId: row.id } },
    }),
  );

  const add = async (chosen: File[], as: ChosenAs) => {
    if (!(await device.add(chosen, as))) return;
    const mb = await roomLeft();
    if (mb !== null && mb < LITTLE_MB) confirm({ text: t('littleRoom', { mb }) });
  };

  return {
    files,
    waiting: queued.filter(({ state }) => state !== 'failed').length,
    failed: queued.filter(({ state }) => state === 'failed').length,
    add: (chosen, as) => void add(chosen, as),
    retry: ({ key }) => device.retry(key),
    remove: (file, onRemoved) => {
      if (file.row) removal.mutate(file.row, { onSuccess: onRemoved });
      else void device.discard(file.key).then(onRemoved);
    },
  };
}
