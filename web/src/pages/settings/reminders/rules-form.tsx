import { Button, Input, InputNumber } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import type { Problem } from '../../../api/problem';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Panel } from '../../../shared/page/panel';
import { StaleStrip } from '../../../shared/states/stale-strip';
import settings from '../settings.module.css';
import { LadderEditor } from './ladder-editor';
import { reminderWords } from './reminder-words';
import styles from './reminders.module.css';
import {
  GENERAL,
  LADDER_NAMES,
  useSaveRules,
  type LadderName,
  type Rules,
  type WantedRules,
} from './use-reminder-rules';

interface Props {
  inForce: Rules;
  onReload: () => Promise<unknown>;
}

/** Hours, stop and the ladders as one draft over the version it began with. */
export function RulesForm({ inForce, onReload }: Props) {
  const t = useWords(reminderWords);
  const confirm = useConfirmBar();
  const { scope, version, isOwn } = inForce;
  const save = useSaveRules(scope);
  const [draft, setDraft] = useState<Rules | null>(null);
  const shown = draft ?? inForce;
  const change = (part: Partial<Rules>) => setDraft({ ...shown, ...part });
  const { ladders, opensAt, closesAt, stopAfter } = shown;
  const faults = new Map((save.error?.errors ?? []).map(({ field, message }) => [field, message]));
  const count = LADDER_NAMES.reduce((sum, name) => sum + ladders[name].length, 0);
  const send = (wanted: WantedRules['ladders'], said: string) =>
    save.mutate(
      { version: shown.version, rules: { ladders: wanted, opensAt, closesAt, stopAfter } },
      {
        onSuccess: () => {
          setDraft(null);
          confirm({ text: said });
        },
      },
    );
  return (
    <>
      <p className={styles.stand}>
        {isOwn ? t('own', { n: version }) : t(scope === GENERAL ? 'proposed' : 'followsGeneral')}{' '}
        {t('ladderRemark')}
      </p>
      {scope === GENERAL && (
        <Panel title={t('hours')}>
          <div className={styles.hoursForm}>
            <Field name="opensAt" label={t('opensAt')} faults={faults}>
              {(told) => (
                <Input
                  {...told}
                  type="time"
                  value={opensAt}
                  onChange={({ target }) => change({ opensAt: target.value })}
                />
              )}
            </Field>
            <Field name="closesAt" label={t('closesAt')} faults={faults}>
              {(told) => (
                <Input
                  {...told}
                  type="time"
                  value={closesAt}
                  onChange={({ target }) => change({ closesAt: target.value })}
                />
              )}
            </Field>
            <Field name="stopAfter" label={t('stopAfter')} faults={faults}>
              {(told) => (
                <InputNumber
                  {...told}
                  min={0}
                  max={100}
                  precision={0}
                  value={stopAfter}
                  onChange={(n) => change({ stopAfter: n ?? 0 })}
                />
              )}
            </Field>
            <p>{t('hoursRemark')}</p>
          </div>
        </Panel>
      )}
      {LADDER_NAMES.map((name) => (
        <LadderEditor
          key={name}
          ladder={name}
          rungs={ladders[name]}
          faults={faultsOf(save.error, name)}
          onChange={(rungs) => change({ ladders: { ...ladders, [name]: rungs } })}
        />
      ))}
      <StaleStrip
        error={save.error}
        onTake={() => {
          save.reset();
          setDraft(null);
          void onReload();
        }}
      />
      <div className={`${settings.tools} ${styles.foot}`}>
        <Button
          type="primary"
          disabled={!draft}
          loading={save.isPending}
          onClick={() => send(ladders, t('saved'))}
        >
          {t('save', { n: count })}
        </Button>
        {draft && <Button onClick={() => (save.reset(), setDraft(null))}>{t('undo')}</Button>}
        {isOwn && !draft && <Button onClick={() => send(null, t('followed'))}>{t('follow')}</Button>}
        {save.error && save.error.status !== 412 && (
          <p className={settings.wrong} role="alert">
            {save.error.detail}
          </p>
        )}
      </div>
    </>
  );
}

interface FieldProps {
  name: string;
  label: string;
  faults: ReadonlyMap<string, string>;
  children: (told: { id: string; status?: 'error'; 'aria-describedby'?: string }) => ReactNode;
}

/** A field with what the server said of it below. */
function Field({ name, label, faults, children }: FieldProps) {
  const id = useId();
  const wrong = faults.get(name);
  return (
    <div>
      <label htmlFor={id}>{label}</label>{' '}
      {children({ id, ...(wrong ? { status: 'error', 'aria-describedby': `${id}-wrong` } : {}) })}
      {wrong && (
        <p id={`${id}-wrong`} className={styles.wrong} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

function faultsOf(error: Problem | null, name: LadderName): Map<number, string> {
  const found = new Map<number, string>();
  for (const { field, message } of error?.errors ?? []) {
    const at = new RegExp(`^ladders\\.${name}\\.(\\d+)`).exec(field)?.[1];
    if (at !== undefined) found.set(Number(at), message);
  }
  return found;
}
