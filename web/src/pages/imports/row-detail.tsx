import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { CorrectForm } from './correct-form';
import { Matches } from './matches';
import styles from './rows.module.css';
import { runWords } from './run-words';
import { useImportActs, useImportRow, type ImportRow, type ImportRun } from './use-imports';

interface Props {
  run: ImportRun;
  row: ImportRow;
  correcting: boolean;
  onClose: () => void;
}

/** The opened row: what to decide in full, every note, and the cells as they stood in the file. */
export function RowDetail({ run, row, correcting, onClose }: Props) {
  const t = useWords(runWords);
  const detail = useImportRow(run.id, row.rowNumber);
  const editable = run.state === 'dry-run';
  // Differences stand in their own table.
  const notes = row.findings.filter(({ code }) => code !== 'field.changed');
  return (
    <tr className={styles.detail}>
      <td colSpan={7}>
        {correcting && <CorrectForm run={run} row={row} detail={detail.data} onClose={onClose} />}
        {row.changes.length > 0 && <Changes run={run} row={row} editable={editable} />}
        {row.matches.length > 0 && (
          <Matches run={run} row={row} cells={detail.data?.cells ?? []} editable={editable} />
        )}
        {notes.length > 0 && (
          <section>
            <h3>{t('notesTitle')}</h3>
            <ul className={styles.findings}>
              {notes.map(({ code, column, message, severity }) => (
                <li key={code + message} className={severity === 'rejected' ? styles.hard : undefined}>
                  {column && <b>{column}：</b>}
                  {message}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h3>{t('rawTitle')}</h3>
          {detail.data ? (
            <dl className={styles.cells}>
              {detail.data.cells.map(({ header, text }, index) => (
                <div key={index}>
                  <dt>{header}</dt>
                  <dd>{text || '—'}</dd>
                </div>
              ))}
            </dl>
          ) : (
            <SkeletonRows rows={2} />
          )}
        </section>
      </td>
    </tr>
  );
}

/** 用新值 field by field. */
function Changes({ run, row, editable }: { run: ImportRun; row: ImportRow; editable: boolean }) {
  const t = useWords(runWords);
  const { change } = useImportActs(run.id);
  const open = row.changes.filter(({ takeable }) => takeable).map(({ field }) => field);
  const [chosen, setChosen] = useState<readonly string[]>(row.decided?.fields ?? open);
  const toggle = (field: string) =>
    setChosen(chosen.includes(field) ? chosen.filter((one) => one !== field) : [...chosen, field]);
  const take = () =>
    change.mutate({
      rowNumber: row.rowNumber,
      body: { decision: { kind: 'take', fields: chosen as never } },
    });
  return (
    <section>
      <h3>{t('changesTitle')}</h3>
      <table className={styles.changes}>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('ledger')}</th>
            <th scope="col">{t('newValue')}</th>
          </tr>
        </thead>
        <tbody>
          {row.changes.map(({ field, label, before, after, takeable }) => (
            <tr key={field}>
              <th scope="row">
                {editable && takeable ? (
                  <Checkbox checked={chosen.includes(field)} onChange={() => toggle(field)}>
                    {label}
                  </Checkbox>
                ) : (
                  label
                )}
                {!takeable && <p className={styles.note}>{t('notTakeable')}</p>}
              </th>
              <td>{before || '—'}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {editable && open.length > 0 && (
        <Button size="small" disabled={chosen.length === 0} loading={change.isPending} onClick={take}>
          {t('takeChosen', { n: chosen.length })}
        </Button>
      )}
    </section>
  );
}
