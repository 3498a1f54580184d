import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { CaseFileDialog } from './case-file-dialog';
import { caseFileWords } from './case-file-words';

/** What the server binds into one zip. */
const MOST = 50;

/** 一案一档 of the chosen cases, in a bar of verbs. */
export function CaseFilesVerb({ caseIds }: { caseIds: readonly string[] }) {
  const t = useWords(caseFileWords);
  const [open, setOpen] = useState(false);
  if (caseIds.length > MOST) return <span>{t('tooMany', { most: MOST })}</span>;
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('many', { n: caseIds.length })}
      </Button>
      {open && <CaseFileDialog caseIds={caseIds} mayReveal={false} onClose={() => setOpen(false)} />}
    </>
  );
}
