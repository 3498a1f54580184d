import { Button, Checkbox, InputNumber, Select } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useWords } from '../../i18n/words';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { useKeys } from '../../shared/keys/use-keys';
import { Panel } from '../../shared/page/panel';
import { Tag } from '../../shared/status/tag';
import styles from './run.module.css';
import { runWords } from './run-words';
import { useImportActs, type ImportMapping, type ImportRun } from './use-imports';

type Chosen = Record<string, Record<number, string | null>>;

const KEPT = '';

/** 对列: the headings of the file at the left, what they are for us at the right; what is corrected is remembered. */
export function MappingStep({ run, onDone }: { run: ImportRun; onDone: () => void }) {
  const t = useWords(runWords);
  const { map } = useImportActs(run.id);
  const mapping = run.mapping;
  const [chosen, setChosen] = useState<Chosen>(() => chosenOf(mapping));
  const [leaveOut, setLeaveOut] = useState<string[]>(mapping?.leaveOut ?? []);
  const [headerRow, setHeaderRow] = useState<number | null>(mapping?.headerRow ?? null);
  const headers = mapping?.headers ?? [];
  const sheets = mapping?.sheets ?? [];
  const send = () => {
    if (map.isPending) return;
    const body = {
      headers: headers.map(({ key }) => ({ key, fields: chosen[key] as Record<string, string> })),
      ...(headerRow && { headerRow }),
      leaveOut,
    };
    map.mutate(body, { onSuccess: onDone });
  };
  useKeys([{ keys: 'Ctrl+Enter', label: t('confirmMap'), run: send }]);
  // A closed choice would take Enter for itself.
  const confirmFromField = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    send();
  };
  return (
    <Panel title={t('mapTitle')} extra={run.fileName} flush>
      <div onKeyDownCapture={confirmFromField}>
        <p className={styles.mapHelp}>{headers.length === 0 ? t('mapNoHeader') : t('mapHelp')}</p>
        {headers.some(({ key }) => !holdsText(chosen[key])) && (
          <p className={styles.mapHelp} role="status">
            <b className={styles.cannot}>{t('mapNoContent')}</b>
          </p>
        )}
        {sheets.length > 1 && (
          <div className={styles.mapChoice} role="group" aria-label={t('sheets')}>
            <span>{t('sheets')}</span>
            {sheets.map(({ name, hidden }) => (
              <Checkbox
                key={name}
                checked={!leaveOut.includes(name)}
                onChange={() =>
                  setLeaveOut(
                    leaveOut.includes(name) ? leaveOut.filter((one) => one !== name) : [...leaveOut, name],
                  )
                }
              >
                {name} {hidden && `（${t('hidden')}）`}
              </Checkbox>
            ))}
          </div>
        )}
        {(headers.length === 0 || headerRow !== null) && (
          <label className={styles.mapChoice}>
            {t('headerRow')}
            <InputNumber min={1} value={headerRow} autoFocus={headers.length === 0} onChange={setHeaderRow} />
          </label>
        )}
        {headers.map((header) => (
          <HeaderTable
            key={header.key}
            header={header}
            fields={mapping?.fields ?? []}
            several={headers.length > 1}
            chosen={chosen[header.key] ?? {}}
            onChoose={(index, field) =>
              setChosen({ ...chosen, [header.key]: { ...chosen[header.key], [index]: field } })
            }
          />
        ))}
        <div className={styles.foot}>
          <p role={map.error ? 'alert' : undefined} className={map.error ? styles.cannot : undefined}>
            {map.error?.detail}
          </p>
          {run.state === 'dry-run' && <Button onClick={onDone}>{t('backToRows')}</Button>}
          <Button
            type="primary"
            loading={map.isPending}
            onClick={send}
            disabled={headers.length === 0 && !headerRow}
            aria-keyshortcuts="Control+Enter"
          >
            {t('confirmMap')} <KeyCap keys="Ctrl+Enter" onAccent />
          </Button>
        </div>
      </div>
    </Panel>
  );
}

type Header = ImportMapping['headers'][number];

interface TableProps {
  header: Header;
  fields: ImportMapping['fields'];
  several: boolean;
  chosen: Record<number, string | null>;
  onChoose: (index: number, field: string | null) => void;
}

function HeaderTable({ header, fields, several, chosen, onChoose }: TableProps) {
  const t = useWords(runWords);
  const [firstAsked] = useState(
    () =>
      (header.columns.find(({ sure }) => !sure) ?? header.columns.find(({ field }) => field === null))?.index,
  );
  const options = [
    { value: KEPT, label: t('keptAsIs') },
    ...fields.map(({ field, label }) => ({ value: field as string, label })),
  ];
  return (
    <table className={styles.mapTable}>
      <caption className={several ? undefined : 'visually-hidden'}>
        {t('formAt', { row: header.rowNumber })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('source')}</th>
          <th scope="col">{t('sample')}</th>
          <th scope="col">{t('ours')}</th>
          <th scope="col" aria-label={t('check')} />
        </tr>
      </thead>
      <tbody>
        {header.columns.map(({ index, header: name, sample, sure, field }) => (
          <tr key={index} className={sure ? undefined : styles.unsure}>
            <th scope="row">{name}</th>
            <td className={styles.sample}>{sample || t('noSample')}</td>
            <td>
              <Select
                className={styles.mapSelect}
                value={chosen[index] ?? KEPT}
                options={options}
                showSearch={{ optionFilterProp: 'label' }}
                autoFocus={index === firstAsked}
                aria-label={t('mapFor', { header: name })}
                onChange={(value) => onChoose(index, value === KEPT ? null : value)}
              />
            </td>
            <td>
              {sure ? (
                field && <span className={styles.helper}>{t('sure')}</span>
              ) : (
                <Tag look="ink">{t('check')}</Tag>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const holdsText = (fields: Record<number, string | null> = {}): boolean =>
  Object.values(fields).some((field) => field === 'content' || field === 'finding');

function chosenOf(mapping: ImportMapping | null): Chosen {
  return Object.fromEntries(
    (mapping?.headers ?? []).map(({ key, columns }) => [
      key,
      Object.fromEntries(columns.map(({ index, field }) => [index, field])),
    ]),
  );
}
