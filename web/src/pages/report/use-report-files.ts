import { useMemo } from 'react';
import { api } from '../../api/client';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { useMove, type CaseDetail, type Evidence } from '../../shared/case/case-api';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { roomLeft } from '../../shared/device/room';
import { takenFile, type ChosenAs } from '../../shared/outbox/taken-file';
import { outbox } from '../../shared/outbox/outbox';
import { outboxWords } from '../../shared/outbox/outbox-words';
import { fileOf } from '../../shared/outbox/presses';
import { useCaseOutbox } from '../../shared/outbox/use-outbox';
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
  const { id: userId } = useCurrentUser();
  const items = useCaseOutbox(found.id);
  const caseId = found.id;

  const queued = useMemo(
    () => items.flatMap((item) => (item.file ? [queuedFile(item, item.file)] : [])),
    [items],
  );
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
    const taken = await Promise.all(chosen.map((file) => takenFile(file, as)));
    const kept = await outbox.pressAll(
      userId,
      taken.map((file) => fileOf(found, file)),
    );
    if (kept < taken.length) return confirm({ text: t('noRoomFiles', { n: taken.length - kept }) });
    const mb = await roomLeft();
    if (mb !== null && mb < LITTLE_MB) confirm({ text: t('littleRoom', { mb }) });
    return undefined;
  };

  return {
    files,
    waiting: queued.filter(({ state }) => state !== 'failed').length,
    failed: queued.filter(({ state }) => state === 'failed').length,
    add: (chosen, as) => void add(chosen, as),
    retry: ({ key }) => void outbox.retry(key),
    remove: (file, onRemoved) => {
      if (file.row) removal.mutate(file.row, { onSuccess: onRemoved });
      else void outbox.discard(file.key).then(onRemoved);
    },
  };
}
