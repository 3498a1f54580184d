import { Button, Checkbox, Input, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import { useUnits } from '../../api/directory';
import { useLanguage } from '../../i18n/language';
import { say, useWords } from '../../i18n/words';
import { CHANNEL_WORDS } from '../../shared/case/channels';
import { VERDICTS } from '../../shared/verdict/verdicts';
import styles from './rows.module.css';
import { runWords } from './run-words';
import { useImportActs, type ImportRow, type ImportRun, type RowChange } from './use-imports';

type Correction = NonNullable<RowChange['correction']>;

interface Props {
  run: ImportRun;
  row: ImportRow;
  detail: { cells: readonly { header: string; text: string }[] } | undefined;
  onClose: () => void;
}

/** Puts a row right; only what was changed is sent, and the row is compared with the ledger again. */
export function CorrectForm({ run, row, detail, onClose }: Props) {
  const t = useWords(runWords);
  const language = useLanguage();
  const units = useUnits();
  const { change } = useImportActs(run.id);
  const [typed, setTyped] = useState<Correction>({});
  const streets = (units.data ?? []).filter(({ kind }) => kind === 'street');
  const contentHeader = run.columns.find(({ field }) => field === 'content')?.header;
  const whole =
    detail?.cells.find(({ header }) => header === contentHeader)?.text ?? row.shown?.content ?? '';
  const put = (more: Correction) => setTyped({ ...typed, ...more });
  const send = (correction: Correction | null) =>
    change.mutate({ rowNumber: row.rowNumber, body: { correction } }, { onSuccess: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (Object.keys(typed).length > 0 && !change.isPending) send(typed);
  };
  const wrong = (field: string) =>
    row.findings.some((one) => one.field === field && one.severity === 'rejected');
  return (
    <form
      className={styles.correct}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <h3>{t('correctTitle')}</h3>
      <label>
        {t('number')}
        <Input
          autoFocus={!wrong('content')}
          maxLength={100}
          value={typed.number ?? row.shown?.number ?? ''}
          status={wrong('acceptanceNo') ? 'error' : undefined}
          onChange={(event) => put({ number: event.target.value })}
        />
      </label>
      <label>
        {t('street')}
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          value={typed.streetId ?? streets.find(({ name }) => name === row.shown?.street)?.id}
          options={streets.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(streetId) => put({ streetId })}
        />
      </label>
      <label>
        {t('types')}
        <Input
          maxLength={200}
          value={typed.pollutionTypes ?? row.shown?.types ?? ''}
          onChange={(event) => put({ pollutionTypes: event.target.value })}
        />
      </label>
      <label>
        {t('verdict')}
        <Select
          value={typed.verdict ?? (row.shown?.verdict ? VERDICTS[row.shown.verdict].zh : undefined)}
          options={Object.values(VERDICTS).map((one) => ({ value: one.zh, label: one[language] }))}
          onChange={(verdict) => put({ verdict })}
        />
      </label>
      <label>
        {t('channel')}
        <Select
          value={typed.channel ?? row.channel ?? undefined}
          options={(Object.keys(CHANNEL_WORDS) as (keyof typeof CHANNEL_WORDS)[]).map((one) => ({
            value: one,
            label: say(CHANNEL_WORDS[one], language),
          }))}
          onChange={(channel) => put({ channel })}
        />
      </label>
      <Checkbox
        checked={typed.isKeyCase ?? row.isKey}
        onChange={(event) => put({ isKeyCase: event.target.checked })}
      >
        {t('isKey')}
      </Checkbox>
      <label className={styles.wide}>
        {t('content')}
        <Input.TextArea
          autoFocus={wrong('content')}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={20000}
          value={typed.content ?? row.correction?.content ?? whole}
          status={wrong('content') ? 'error' : undefined}
          onChange={(event) => put({ content: event.target.value })}
        />
      </label>
      <div className={styles.correctVerbs}>
        {change.error && (
          <span role="alert" className={styles.hard}>
            {change.error.errors[0]?.message ?? change.error.detail}
          </span>
        )}
        <Button
          type="primary"
          htmlType="submit"
          disabled={Object.keys(typed).length === 0}
          loading={change.isPending}
        >
          {t('saveCorrection')}
        </Button>
        {row.correction && <Button onClick={() => send(null)}>{t('takeBack')}</Button>}
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
