import { useState } from 'react';
import { api } from '../../api/client';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { useMove, type CaseDetail, type Evidence } from '../case/case-api';
import { useConfirmBar } from '../confirm-bar/confirm-bar-provider';
import { RedactDialog } from '../photo-redact/redact-dialog';
import { originalUrl, redactedUrl } from '../photo-urls/photo-urls';
import { photoToolsWords } from './photo-tools-words';

interface Props {
  found: Pick<CaseDetail, 'id' | 'position'>;
  file: Evidence;
}

/** What may be done with one photo, beside its large view: cover parts, fetch the original, say that the case is there. */
export function PhotoTools({ found, file }: Props) {
  const t = useWords(photoToolsWords);
  const { permissions = [] } = useCurrentUser();
  const confirm = useConfirmBar();
  const [covering, setCovering] = useState(false);
  const locate = useMove(() =>
    api.PUT('/api/cases/{id}/position', {
      params: { path: { id: found.id } },
      body: { evidenceId: file.id },
    }),
  );
  const may = (permission: string): boolean => permissions.includes(permission);
  const boxes = file.redactions.length;
  // After the first time only whoever sees all cases moves the place.
  const mayLocate =
    file.position && may('case.locate') && file.distance !== 0 && (!found.position || may('case.edit'));
  return (
    <>
      {mayLocate && (
        <button
          type="button"
          disabled={locate.isPending}
          onClick={() => locate.mutate(undefined, { onSuccess: () => confirm({ text: t('located') }) })}
        >
          {t('locate')}
        </button>
      )}
      {may('evidence.original') && (
        <a href={originalUrl(found.id, file.id)} download title={t('originalHint')}>
          {t('original')}
        </a>
      )}
      {boxes > 0 && (
        <a href={redactedUrl(found.id, file)} target="_blank" rel="noreferrer">
          {t('covered')}
        </a>
      )}
      {may('evidence.redact') && (
        <button type="button" aria-haspopup="dialog" onClick={() => setCovering(true)}>
          {boxes > 0 ? t('redactMore', { n: boxes }) : t('redact')}
        </button>
      )}
      {locate.isError && <span role="alert">{locate.error.message}</span>}
      {covering && <RedactDialog caseId={found.id} file={file} onClose={() => setCovering(false)} />}
    </>
  );
}
