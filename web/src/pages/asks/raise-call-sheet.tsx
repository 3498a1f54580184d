import { useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { say, useWords } from '../../i18n/words';
import { UNIT_WORDS } from '../../shared/case/explain-words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Input } from '../../shared/light/input';
import { TextArea } from '../../shared/light/text-area';
import { AskField, AskSheet } from './ask-sheet';
import { asksWords } from './asks-words';
import styles from './asks.module.css';
import { DepartmentChoice } from './department-choice';
import { useDraft } from '../../shared/draft/use-draft';
import { useAnswerRule, useRaiseCall } from './use-calls';

interface Props {
  caseId: string;
  campaignId: string;
  /** Named from the start, when a department is called again. */
  unitId?: string;
  onClose: () => void;
}

/** 街道呼: whom, what for, and until when. */
export function RaiseCallSheet({ caseId, campaignId, unitId, onClose }: Props) {
  const t = useWords(asksWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const move = useRaiseCall(caseId);
  const blank = { unitIds: unitId ? [unitId] : [], need: '', answerBy: '' };
  const { draft, change, clear } = useDraft(`call.${caseId}`, blank);
  const [asked, setAsked] = useState(false);
  const rule = useAnswerRule(campaignId).data;
  const need = draft.need.trim();
  const lack = draft.unitIds.length === 0 ? 'needWhom' : need ? null : 'needNeed';
  const n = draft.unitIds.length;

  const send = () => {
    setAsked(true);
    if (lack) return;
    const { unitIds, answerBy } = draft;
    move.mutate(
      { unitIds, need, ...(answerBy ? { answerBy } : {}) },
      {
        onSuccess: () => {
          clear();
          confirm({ text: t('called', { n }) });
          onClose();
        },
      },
    );
  };

  return (
    <AskSheet
      title={t('callTitle')}
      submit={n > 0 ? t('sendCall', { n }) : t('call')}
      busy={move.isPending}
      lack={asked && lack ? t(lack) : null}
      problem={move.error}
      onSubmit={send}
      onClose={onClose}
    >
      <DepartmentChoice chosen={draft.unitIds} onChange={(unitIds) => change({ unitIds })} />
      <AskField label={t('need')}>
        <TextArea
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={1000}
          placeholder={t('needHint')}
          value={draft.need}
          onChange={(event) => change({ need: event.target.value })}
        />
      </AskField>
      <AskField
        label={t('answerBy')}
        hint={rule && t('limit', { limit: say(UNIT_WORDS[rule.unit], language, { n: rule.amount }) })}
      >
        <Input
          type="date"
          value={draft.answerBy}
          onChange={(event) => change({ answerBy: event.target.value })}
        />
      </AskField>
      <p className={styles.hint}>{t('seesCase')}</p>
    </AskSheet>
  );
}
