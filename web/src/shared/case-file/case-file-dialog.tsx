import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { CaseFileForm, type CaseFileDraft } from './case-file-form';
import { CaseFileProgress } from './case-file-progress';
import { caseFileWords } from './case-file-words';
import { LateCaseFiles } from './late-case-files';
import { useCaseFile } from './use-case-file';
import styles from './case-file.module.css';

interface Props {
  caseIds: readonly string[];
  /** Whether there is a complainant who may be put in. */
  mayReveal: boolean;
  onClose: () => void;
}

/** 一案一档: what it shall be, how far it is, and the file. */
export function CaseFileDialog({ caseIds, mayReveal, onClose }: Props) {
  const t = useWords(caseFileWords);
  const several = caseIds.length > 1;
  const [draft, setDraft] = useState<CaseFileDraft>({
    format: several ? 'zip' : 'pdf',
    reveal: false,
    reason: '',
  });
  const [asked, setAsked] = useState(false);
  const { start, told, problem, busy, watch, reset } = useCaseFile();
  const lacksReason = draft.reveal && draft.reason.trim() === '';
  const submit = () => {
    setAsked(true);
    if (lacksReason) return;
    start.mutate({
      caseIds: [...caseIds],
      format: draft.format,
      ...(draft.reveal ? { revealReason: draft.reason.trim() } : {}),
    });
  };
  const idle = !told && !busy;
  return (
    <Modal
      open
      title={several ? t('titleMany', { n: caseIds.length }) : t('title')}
      width={480}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          {told && !busy && <Button onClick={reset}>{t('again')}</Button>}
          {!told && (
            <Button type="primary" loading={busy} onClick={submit}>
              {t('start')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.body}>
        {told ? (
          <CaseFileProgress told={told} />
        ) : (
          <CaseFileForm
            draft={draft}
            several={several}
            mayReveal={mayReveal}
            lacksReason={asked && lacksReason}
            onChange={(part) => setDraft({ ...draft, ...part })}
          />
        )}
        {problem && (
          <p role="alert" className={styles.problem}>
            {t('failed', { detail: problem.errors[0]?.message ?? problem.detail })}
          </p>
        )}
        {idle && <LateCaseFiles onWatch={watch} />}
      </div>
    </Modal>
  );
}
