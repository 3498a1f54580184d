import { useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { STEP_WORDS } from '../../shared/case/explain-words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { SaidDay } from '../../shared/said-day/said-day';
import { longDay } from '../../shared/time/format-time';
import { TextArea } from '../../shared/light/text-area';
import { AskField, AskSheet } from './ask-sheet';
import { asksWords } from './asks-words';
import styles from './asks.module.css';
import { EffectLine, unitKey } from './effect-line';
import { useDraft } from '../../shared/draft/use-draft';
import { useAskExtension, type ExtensionOption } from './use-extensions';

interface Props {
  caseId: string;
  options: readonly ExtensionOption[];
  onClose: () => void;
}

const BLANK = { deadlineId: '', wantedOn: '', wantedSaid: '', reason: '', measures: '' };

/** 申请延期: which date, to which day, why, and what has been done so far. */
export function AskExtensionSheet({ caseId, options, onClose }: Props) {
  const t = useWords(asksWords);
  const confirm = useConfirmBar();
  const move = useAskExtension(caseId);
  const { draft, change, clear } = useDraft(`extension.${caseId}`, BLANK);
  const [asked, setAsked] = useState(false);
  const option = options.find(({ deadlineId }) => deadlineId === draft.deadlineId) ?? options[0];
  const lack = lackOf(draft);

  const send = () => {
    setAsked(true);
    if (lack || !option) return;
    move.mutate(
      { ...draft, wantedSaid: draft.wantedSaid.trim() || undefined, deadlineId: option.deadlineId },
      {
        onSuccess: () => {
          clear();
          confirm({ text: t('askedDone') });
          onClose();
        },
      },
    );
  };

  return (
    <AskSheet
      title={t('ask')}
      submit={t('sendAsk')}
      busy={move.isPending}
      lack={asked && lack ? t(lack) : null}
      problem={move.error}
      onSubmit={send}
      onClose={onClose}
    >
      <Options options={options} chosen={option} onChoose={(deadlineId) => change({ deadlineId })} />
      <AskField label={t('newDay')} hint={option && <Range option={option} />}>
        <SaidDay
          min={option?.earliest}
          max={option?.latest}
          day={draft.wantedOn}
          said={draft.wantedSaid}
          onChange={({ day, said }) => change({ wantedOn: day, wantedSaid: said })}
        />
      </AskField>
      <EffectLine caseId={caseId} deadlineId={option?.deadlineId} on={draft.wantedOn} />
      {(['reason', 'measures'] as const).map((name) => (
        <AskField key={name} label={t(name)}>
          <TextArea
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={1000}
            placeholder={t(name === 'reason' ? 'reasonHint' : 'measuresHint')}
            value={draft[name]}
            onChange={(event) => change({ [name]: event.target.value })}
          />
        </AskField>
      ))}
      <p className={styles.hint}>
        {option?.limitKind === 'outer' && option.outerBy === 'inspection' && t('byInspection')}{' '}
        {t('clockRuns')}
      </p>
    </AskSheet>
  );
}

function lackOf({ wantedOn, reason, measures }: typeof BLANK) {
  if (!wantedOn) return 'needDay';
  if (!reason.trim()) return 'needReason';
  return measures.trim() ? null : 'needMeasures';
}

function Options({
  options,
  chosen,
  onChoose,
}: {
  options: readonly ExtensionOption[];
  chosen: ExtensionOption | undefined;
  onChoose: (deadlineId: string) => void;
}) {
  const t = useWords(asksWords);
  const language = useLanguage();
  return (
    <fieldset className={styles.choices}>
      <legend>{t('whichDeadline')}</legend>
      {options.map(({ deadlineId, step, limitKind, dueOn }) => (
        <label key={deadlineId}>
          <input
            type="radio"
            name="extension-deadline"
            checked={chosen?.deadlineId === deadlineId}
            onChange={() => onChoose(deadlineId)}
          />
          {t('option', {
            step: STEP_WORDS[step][language] + (limitKind === 'inner' ? t('inner') : ''),
            day: longDay(dueOn, language),
          })}
        </label>
      ))}
    </fieldset>
  );
}

function Range({ option: { latest, mostDays, dayUnit, timesLeft } }: { option: ExtensionOption }) {
  const t = useWords(asksWords);
  const language = useLanguage();
  const values = { day: longDay(latest, language), n: mostDays, unit: t(unitKey(dayUnit)), left: timesLeft };
  return t('range', values);
}
