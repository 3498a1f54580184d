import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/words';
import { useKeys } from '../../shared/keys/use-keys';
import { EmptyState } from '../../shared/states/empty-state';
import { RowDetail } from './row-detail';
import { RowLine } from './row-line';
import { verbsOf, type RowVerb } from './row-verbs';
import styles from './rows.module.css';
import { runWords } from './run-words';
import { useImportActs, type ImportRow, type ImportRun } from './use-imports';

const KEYED_VERBS = [1, 2, 3, 4];

interface Props {
  run: ImportRun;
  rows: readonly ImportRow[];
  stale: boolean;
}

/** The file in the official column order, with Excel's row numbers; each reason stands in the cell it concerns. */
export function RowsTable({ run, rows, stale }: Props) {
  const t = useWords(runWords);
  const { change } = useImportActs(run.id);
  const [current, setCurrent] = useState<number | null>(null);
  const [open, setOpen] = useState<{ rowNumber: number; correcting: boolean } | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const found = rows.findIndex(({ rowNumber }) => rowNumber === current);
  const at = Math.max(0, found);
  const row = rows[at];
  const editable = run.state === 'dry-run';

  const toggle = (rowNumber: number, correcting = false) =>
    setOpen(
      open?.rowNumber === rowNumber && open.correcting === correcting ? null : { rowNumber, correcting },
    );
  const act = (one: ImportRow, verb: RowVerb) => {
    setCurrent(one.rowNumber);
    if (verb.kind === 'correct') toggle(one.rowNumber, true);
    else if (verb.kind === 'open') toggle(one.rowNumber);
    else {
      const decision = verb.kind === 'undo' ? null : { kind: verb.kind };
      change.mutate({ rowNumber: one.rowNumber, body: { decision } });
    }
    // The verb that was pressed may go; the row stays.
    body.current?.querySelector<HTMLElement>(`[data-row="${one.rowNumber}"]`)?.focus();
  };
  const move = (by: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, (found < 0 ? -1 : at) + by))];
    if (!next) return;
    setCurrent(next.rowNumber);
    const line = body.current?.querySelector<HTMLElement>(`[data-row="${next.rowNumber}"]`);
    line?.focus({ preventScroll: true });
    line?.scrollIntoView({ block: 'nearest' });
  };
  useKeys([
    { keys: 'j', label: t('keyMove'), run: () => move(1) },
    { keys: 'k', label: t('keyMove'), run: () => move(-1) },
    { keys: 'Enter', label: t('keyOpen'), run: () => row && found >= 0 && toggle(row.rowNumber) },
    { keys: 'Escape', label: t('keyOpen'), run: () => setOpen(null) },
    ...KEYED_VERBS.map((n) => ({
      keys: String(n),
      label: t('keyVerb', { n }),
      run: () => {
        const verb = row && found >= 0 && editable ? verbsOf(row)[n - 1] : undefined;
        if (row && verb) act(row, verb);
      },
    })),
  ]);
  useEffect(() => {
    if (open && !rows.some(({ rowNumber }) => rowNumber === open.rowNumber)) setOpen(null);
  }, [rows, open]);

  if (rows.length === 0) return <EmptyState news="good" title={t('none')} />;
  return (
    <div className={styles.scroll} role="region" aria-label={t('caption')} tabIndex={-1}>
      {change.error && (
        <p className={styles.refused} role="alert">
          {change.error.errors[0]?.message ?? change.error.detail}
        </p>
      )}
      <table className={styles.table} aria-busy={stale}>
        <caption className="visually-hidden">{t('caption')}</caption>
        <colgroup>
          {[52, 116, 168, 0, 150, 120, 196].map((width, index) => (
            <col key={index} style={width ? { width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {(['row', 'result', 'number', 'content', 'area', 'types', 'verbs'] as const).map((key) => (
              <th key={key} scope="col" className={styles[key]}>
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((one) => {
            const opened = open?.rowNumber === one.rowNumber ? open : null;
            return [
              <RowLine
                key={one.rowNumber}
                row={one}
                current={one.rowNumber === current}
                opened={opened !== null}
                editable={editable}
                onFocus={() => setCurrent(one.rowNumber)}
                onToggle={() => toggle(one.rowNumber)}
                onAct={(verb) => act(one, verb)}
              />,
              opened && (
                <RowDetail
                  key={`${one.rowNumber}-detail`}
                  run={run}
                  row={one}
                  correcting={opened.correcting && editable}
                  onClose={() => {
                    setOpen(null);
                    body.current?.querySelector<HTMLElement>(`[data-row="${one.rowNumber}"]`)?.focus();
                  }}
                />
              ),
            ];
          })}
        </tbody>
      </table>
    </div>
  );
}
