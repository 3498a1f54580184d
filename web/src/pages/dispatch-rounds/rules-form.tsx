import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { useDraftOver } from '../../shared/draft/use-draft-over';
import { Button } from '../../shared/light/button';
import { Input } from '../../shared/light/input';
import { StaleStrip } from '../../shared/states/stale-strip';
import { dayOf, longDay, shortMoment, timeOf } from '../../shared/time/format-time';
import { Choice } from '../colour-slips/choice';
import { LightsEditor } from './lights-editor';
import styles from './rules.module.css';
import { rulesWords, TOLD_WORDS, UNIT_WORDS } from './rules-words';
import { useSetRules, type Rules, type RulesInForce } from './use-rounds';

const UNITS = Object.keys(UNIT_WORDS) as Rules['unit'][];
const TOLD = Object.keys(TOLD_WORDS) as Rules['tell'];

interface Props {
  inForce: RulesInForce;
  onReload: () => Promise<unknown>;
}

export function RulesForm({ inForce, onReload }: Props) {
  const t = useWords(rulesWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const save = useSetRules();
  const { version, changedAt, changedByName, nextOpening, ...known } = inForce;
  const kept = useDraftOver(typedOf(known), version);
  const { typed, ...rules } = kept.input;
  const { change } = kept;
  const [before, after] = [daysOf(typed.before), daysOf(typed.after)];
  const number = (key: 'dayOfMonth' | 'hour' | 'answerDays' | 'lateDays', min: number, max: number) => (
    <Field label={t(key)}>
      <Input
        type="number"
        min={min}
        max={max}
        value={rules[key]}
        onChange={({ target }) => change({ [key]: Number(target.value) })}
      />
    </Field>
  );
  const tick = (key: 'on' | 'nextWorkingDay' | 'linkToMailbox') => (
    <label className={styles.box}>
      <input
        type="checkbox"
        checked={rules[key]}
        onChange={({ target }) => change({ [key]: target.checked })}
      />
      {t(key)}
    </label>
  );
  const problem = save.error?.status === 412 ? null : save.error;
  const send = () => {
    if (!before || !after) return;
    const wanted = { ...rules, remindBefore: before, remindAfter: after };
    save.mutate(
      { version: kept.began, rules: wanted },
      {
        onSuccess: async () => {
          await onReload();
          kept.settle(kept.input);
          confirm({ text: t('saved') });
        },
      },
    );
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className={styles.quiet}>
        {version === 0 || !changedAt
          ? t('proposal')
          : t('setBy', { name: changedByName ?? '', time: shortMoment(changedAt, language) })}{' '}
        {version > 0 &&
          (known.on
            ? t('next', { day: longDay(dayOf(nextOpening), language), time: timeOf(nextOpening) })
            : t('off'))}
      </p>
      <Group title={t('when')}>
        {tick('on')}
        <div className={styles.row}>
          {number('dayOfMonth', 1, 28)}
          {number('hour', 0, 23)}
        </div>
        {tick('nextWorkingDay')}
      </Group>
      <Group title={t('answer')}>
        <div className={styles.row}>
          {number('answerDays', 1, 60)}
          <Choice
            label={t('unit')}
            value={rules.unit}
            options={UNITS.map((one) => [one, UNIT_WORDS[one][language]])}
            onChange={(unit) => change({ unit: unit as Rules['unit'] })}
          />
          {number('lateDays', 0, 90)}
        </div>
      </Group>
      <Group title={t('reminders')}>
        <div className={styles.row}>
          <Field label={t('before')}>
            <Input
              value={typed.before}
              status={before ? undefined : 'error'}
              onChange={({ target }) => change({ typed: { ...typed, before: target.value } })}
            />
          </Field>
          <Field label={t('after')}>
            <Input
              value={typed.after}
              status={after ? undefined : 'error'}
              onChange={({ target }) => change({ typed: { ...typed, after: target.value } })}
            />
          </Field>
          <Field label={t('thenEvery')}>
            <Input
              type="number"
              min={1}
              max={31}
              value={rules.thenEvery ?? ''}
              onChange={({ target }) => change({ thenEvery: target.value ? Number(target.value) : null })}
            />
          </Field>
        </div>
        <fieldset className={styles.told}>
          <legend>{t('tell')}</legend>
          {TOLD.map((one) => (
            <label key={one} className={styles.box}>
              <input
                type="checkbox"
                checked={rules.tell.includes(one)}
                onChange={({ target }) =>
                  change({
                    tell: TOLD.filter((who) => (who === one ? target.checked : rules.tell.includes(who))),
                  })
                }
              />
              {TOLD_WORDS[one][language]}
            </label>
          ))}
        </fieldset>
        {tick('linkToMailbox')}
      </Group>
      <Group title={t('lights')}>
        <p className={styles.quiet}>{t('lightsHint')}</p>
        <LightsEditor lights={rules.lights} onChange={(lights) => change({ lights })} />
      </Group>
      <StaleStrip
        error={save.error}
        onTake={() => {
          save.reset();
          kept.drop();
          void onReload();
        }}
      />
      <p className={styles.complaint} role="alert">
        {!before || !after ? t('numbers') : (problem?.errors[0]?.message ?? problem?.detail ?? '')}
      </p>
      <div>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      {children}
    </label>
  );
}

/** Lists of days are typed as text, and read when they are saved. */
const typedOf = (rules: Rules) => ({
  ...rules,
  typed: { before: rules.remindBefore.join('，'), after: rules.remindAfter.join('，') },
});

/** `1，3` or `1, 3`; null where something else stands. */
function daysOf(text: string): number[] | null {
  const parts = text.split(/[，,、\s]+/).filter(Boolean);
  return parts.every((one) => /^\d{1,2}$/.test(one)) ? parts.map(Number) : null;
}
