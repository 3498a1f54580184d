import { Button, Radio, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import type { CaseQuery } from '../ledger-state';
import { lastChoice, rememberChoice, type ExportChoice } from './export-choice';
import { exportWords } from './export-words';
import styles from './export.module.css';
import { useExportLayouts, type CaseColumnId, type ExportOrder } from './use-export';

interface Props {
  query: CaseQuery;
  total: number;
  /** The columns on show; they take the place of those remembered. */
  columns?: readonly CaseColumnId[];
  busy: boolean;
  onStart: (order: ExportOrder) => void;
}

/** What the file shall look like. */
export function ExportForm({ query, total, columns, busy, onStart }: Props) {
  const t = useWords(exportWords);
  const offered = useExportLayouts(query.campaignId, true);
  const [choice, setChoice] = useState<ExportChoice>(() => {
    const last = lastChoice();
    return columns?.length ? { ...last, columns: [...columns] } : last;
  });
  const change = (part: Partial<ExportChoice>) => setChoice({ ...choice, ...part });
  const forms = offered.data?.forms ?? [];
  const form = choice.form ?? forms.find(({ proposed }) => proposed)?.id ?? 'A';
  const most = offered.data?.mostInWord ?? 0;
  const tooMany = total > most;
  // What was chosen last may be too small for these.
  const format = choice.format === 'docx' && tooMany ? 'xlsx' : choice.format;
  const noColumns = choice.kind === 'mine' && choice.columns.length === 0;
  const start = () => {
    rememberChoice(choice);
    onStart({
      format,
      layout: choice.kind === 'official' ? (form as ExportOrder['layout']) : choice.kind,
      ...(choice.kind === 'mine' ? { columns: choice.columns } : {}),
      query,
    });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && !noColumns) start();
      }}
    >
      <fieldset>
        <legend>{t('columns')}</legend>
        <Radio.Group
          vertical
          className={styles.wide}
          value={choice.kind}
          onChange={({ target }) => change({ kind: target.value as ExportChoice['kind'] })}
        >
          <Radio value="official">{t('official')}</Radio>
          {choice.kind === 'official' && (
            <Select
              aria-label={t('chooseForm')}
              className={styles.wide}
              loading={offered.isPending}
              value={form}
              onChange={(value: string) => change({ form: value })}
              options={forms.map(({ id, name, proposed }) => ({
                value: id,
                label: proposed ? `${name} · ${t('proposed')}` : name,
              }))}
            />
          )}
          <Radio value="mine">{t('mine')}</Radio>
          {choice.kind === 'mine' && (
            <Select
              mode="multiple"
              aria-label={t('chooseColumns')}
              className={styles.wide}
              placeholder={t('chooseColumns')}
              status={noColumns ? 'error' : undefined}
              showSearch={{ optionFilterProp: 'label' }}
              value={choice.columns}
              onChange={(value: CaseColumnId[]) => change({ columns: value })}
              options={(offered.data?.columns ?? []).map(({ id, heading }) => ({
                value: id,
                label: heading,
              }))}
            />
          )}
          {offered.data?.mayRaw && <Radio value="raw">{t('raw')}</Radio>}
        </Radio.Group>
        {noColumns && <p role="alert">{t('noColumns')}</p>}
        {offered.isError && <p role="alert">{t('layoutsFailed')}</p>}
      </fieldset>
      <fieldset>
        <legend>{t('format')}</legend>
        <Radio.Group
          value={format}
          onChange={({ target }) => change({ format: target.value as ExportChoice['format'] })}
          options={(['xlsx', 'docx', 'csv'] as const).map((value) => ({
            value,
            label: t(value),
            disabled: value === 'docx' && tooMany,
          }))}
        />
        {offered.data && (format === 'docx' || tooMany) && (
          <p className={styles.hint}>{t('wordHint', { most })}</p>
        )}
      </fieldset>
      <p className={styles.hint}>{t('hint')}</p>
      <Button type="primary" htmlType="submit" loading={busy} disabled={noColumns || !offered.data}>
        {t('start', { n: total })}
      </Button>
    </form>
  );
}
