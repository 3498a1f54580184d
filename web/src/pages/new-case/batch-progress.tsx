import { Button, InputNumber } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useWords } from '../../i18n/words';
import { entryWords } from './entry-words';
import styles from './new-case.module.css';
import { useExpect, type Progress } from './use-progress';

interface Props {
  campaignId: string | null;
  batchLabel: string;
  progress: Progress | undefined;
}

/** 第 24 批 · 已录 17 / 41 件, with a bar once the cover figure is known. */
export function BatchProgress({ campaignId, batchLabel, progress }: Props) {
  const t = useWords(entryWords);
  const [asking, setAsking] = useState(false);
  if (!batchLabel || !progress) return <span>{t('noBatch')}</span>;
  const { entered, expected } = progress;
  return (
    <span className={styles.progress}>
      {expected === null
        ? t('entered', { batch: batchLabel, n: entered })
        : t('enteredOf', { batch: batchLabel, n: entered, all: expected })}
      {expected !== null && <progress value={entered} max={expected} aria-label={t('title')} />}
      {asking ? (
        <CoverFigure
          campaignId={campaignId}
          batchLabel={batchLabel}
          expected={expected}
          onDone={() => setAsking(false)}
        />
      ) : (
        <Button type="link" size="small" onClick={() => setAsking(true)}>
          {t(expected === null ? 'setExpected' : 'edit')}
        </Button>
      )}
    </span>
  );
}

function CoverFigure({
  campaignId,
  batchLabel,
  expected,
  onDone,
}: Omit<Props, 'progress'> & { expected: number | null; onDone: () => void }) {
  const t = useWords(entryWords);
  const [figure, setFigure] = useState(expected);
  const note = useExpect(campaignId, batchLabel);
  const save = () => note.mutate(figure, { onSuccess: onDone });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey) save();
    else if (event.key === 'Escape') onDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={styles.cover} onKeyDown={onKeyDown}>
      <InputNumber
        autoFocus
        size="small"
        min={1}
        max={100_000}
        precision={0}
        value={figure}
        aria-label={t('expected')}
        status={note.isError ? 'error' : undefined}
        onChange={(value) => setFigure(value)}
      />
      <Button size="small" loading={note.isPending} onClick={save}>
        {t('expectedSave')}
      </Button>
    </span>
  );
}
