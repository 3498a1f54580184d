import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Button } from '../../shared/light/button';
import { DiffRow } from './diff-row';
import { ledgersWords } from './ledgers-words';
import styles from './ledgers.module.css';
import { useConfirmUpload, useDiscardUpload, type Choice, type Upload } from './use-ledgers';

const nameOf = ({ taskId, key }: Choice): string => `${taskId} ${key}`;

/** The differences with a choice beside each that can count; a conflict is left out until somebody says otherwise. */
export function UploadDiff({ ledgerId, upload }: { ledgerId: string; upload: Upload }) {
  const t = useWords(ledgersWords);
  const confirm = useConfirmBar();
  const { id, rows, maySettle, uploadedByName } = upload;
  const takeable = rows.flatMap(({ taskId, cells }) =>
    cells.flatMap(({ key, takeable: may, verdict }) =>
      may && taskId ? [{ taskId, key, isPlain: verdict === 'takes' }] : [],
    ),
  );
  /** What was switched away from its beginning. */
  const [switched, setSwitched] = useState<ReadonlySet<string>>(new Set());
  const isTaken = (choice: Choice & { isPlain: boolean }) => choice.isPlain !== switched.has(nameOf(choice));
  const taken = takeable.filter(isTaken).map(({ taskId, key }): Choice => ({ taskId, key }));
  const flip = (choice: Choice) =>
    setSwitched((now) => {
      const next = new Set(now);
      if (!next.delete(nameOf(choice))) next.add(nameOf(choice));
      return next;
    });
  const take = useConfirmUpload(ledgerId, id);
  const discard = useDiscardUpload(ledgerId, id);
  const send = () =>
    take.mutate(taken, {
      onSuccess: (outcomes) => {
        const refused = outcomes.filter((one) => one.refused).length;
        const n = outcomes.length - refused;
        confirm({ text: refused > 0 ? t('someRefused', { n, refused }) : t('confirmed', { n }) });
      },
    });
  const problem = take.error ?? discard.error;
  return (
    <>
      {rows.map((row) => (
        <DiffRow
          key={row.row}
          row={row}
          isTaken={(key) => taken.some((one) => one.taskId === row.taskId && one.key === key)}
          onFlip={maySettle ? (key) => row.taskId && flip({ taskId: row.taskId, key }) : undefined}
        />
      ))}
      <div className={styles.verbsFoot}>
        <p className={styles.wrong} role="alert">
          {problem && (problem.errors[0]?.message ?? problem.detail)}
        </p>
        {maySettle ? (
          <>
            <Button
              loading={discard.isPending}
              onClick={() =>
                discard.mutate(undefined, { onSuccess: () => confirm({ text: t('discarded') }) })
              }
            >
              {t('discard')}
            </Button>
            <Button type="primary" loading={take.isPending} disabled={taken.length === 0} onClick={send}>
              {t('confirm', { n: taken.length })}
            </Button>
          </>
        ) : (
          <p>{t('notMine', { name: uploadedByName })}</p>
        )}
      </div>
    </>
  );
}
