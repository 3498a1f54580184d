import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../confirm-bar/confirm-bar-provider';
import { ErrorState } from '../states/error-state';
import { SkeletonRows } from '../states/skeleton-rows';
import { UrgeReach } from './urge-reach';
import { urgeWords } from './urge-words';
import { useUrge, useUrgePhrases, useUrgePreview } from './use-urge';
import styles from './urge.module.css';

interface Props {
  caseIds: readonly string[];
  onDone?: () => void;
  onClose: () => void;
}

/** 催办: whom it reaches before the click, and what is said to them. */
export function UrgeDialog({ caseIds, onDone, onClose }: Props) {
  const t = useWords(urgeWords);
  const confirm = useConfirmBar();
  const [note, setNote] = useState('');
  const preview = useUrgePreview(caseIds);
  const phrases = useUrgePhrases();
  const urge = useUrge();
  const cases = preview.data?.units.reduce((sum, unit) => sum + unit.cases, 0) ?? 0;
  const submit = () =>
    urge.mutate(
      { caseIds, note: note.trim() },
      {
        onSuccess: ({ cases: n, units, left }) => {
          confirm({ text: t(left.length > 0 ? 'doneLeft' : 'done', { n, units, left: left.length }) });
          onDone?.();
          onClose();
        },
        onError: () => void preview.refetch(),
      },
    );
  return (
    <Modal
      open
      title={t('title')}
      width={520}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={urge.isPending} disabled={cases === 0} onClick={submit}>
            {t('urge', { n: cases })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {preview.isPending && <SkeletonRows rows={3} height={28} />}
        {preview.isError && !preview.data && (
          <ErrorState error={preview.error} title={t('failed')} onRetry={() => void preview.refetch()} />
        )}
        {preview.data && <UrgeReach {...preview.data} />}
        <label>
          <span>{t('note')}</span>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            value={note}
            placeholder={t('noteHint')}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        {phrases.data && phrases.data.length > 0 && (
          <div className={styles.phrases} role="group" aria-label={t('phrases')}>
            {phrases.data.map(({ id, text }) => (
              <Button key={id} size="small" onClick={() => setNote((before) => `${before}${text}`)}>
                {text}
              </Button>
            ))}
          </div>
        )}
        <p>{t('rule')}</p>
        {urge.error && (
          <p className={styles.problem} role="alert">
            {urge.error.errors[0]?.message ?? urge.error.detail}
          </p>
        )}
      </div>
    </Modal>
  );
}
