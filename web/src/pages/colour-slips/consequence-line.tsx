import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Button } from '../../shared/light/button';
import { Input } from '../../shared/light/input';
import { TextArea } from '../../shared/light/text-area';
import { Tag } from '../../shared/status/tag';
import { dayOf, longDay } from '../../shared/time/format-time';
import { addressToRecord } from '../accountability/to-record';
import { AskField, AskSheet } from '../asks/ask-sheet';
import { useDraft } from '../../shared/draft/use-draft';
import { COLOUR_NAMES, colourSlipsWords } from './colour-slips-words';
import styles from './colour-slips.module.css';
import { useSettleConsequence, type Consequence } from './use-colour-slips';

interface Props {
  consequence: Consequence;
  unitId: string;
  unitName: string;
  maySettle: boolean;
}

/** 督办函, 约谈 and the like: open until somebody says on which day it was done. */
export function ConsequenceLine({ consequence, unitId, unitName, maySettle }: Props) {
  const t = useWords(colourSlipsWords);
  const language = useLanguage();
  const [settling, setSettling] = useState(false);
  const { act, slips, colour, points, state, doneOn, note } = consequence;
  const toRecord = doneOn && addressToRecord({ act, unitId, happenedOn: doneOn });
  const isOpen = state === 'open';
  const words = isOpen
    ? t('openConsequence', { act, n: slips, colour: COLOUR_NAMES[colour][language] })
    : t('doneConsequence', { act, day: doneOn ? longDay(doneOn, language) : '' });
  return (
    <li>
      <Tag look={isOpen ? 'ink' : 'rest'}>{words}</Tag>
      <span className={styles.plain}>
        {[points > 0 && t('costs', { n: points }), note].filter(Boolean).join(' · ')}
      </span>
      {isOpen && maySettle && (
        <Button aria-label={t('setDoneOf', { unit: unitName, act })} onClick={() => setSettling(true)}>
          {t('setDone')}
        </Button>
      )}
      {toRecord && maySettle && (
        <Link to={toRecord} aria-label={t('toRegisterOf', { unit: unitName, act })}>
          {t('toRegister')}
        </Link>
      )}
      {settling && (
        <DoneSheet consequence={consequence} unitName={unitName} onClose={() => setSettling(false)} />
      )}
    </li>
  );
}

function DoneSheet({
  consequence,
  unitName,
  onClose,
}: Omit<Props, 'unitId' | 'maySettle'> & { onClose: () => void }) {
  const t = useWords(colourSlipsWords);
  const confirm = useConfirmBar();
  const { act, id } = consequence;
  const today = dayOf(new Date());
  const move = useSettleConsequence(consequence);
  const { draft, change, clear } = useDraft(`slip.done.${id}`, { doneOn: today, note: '' });
  const send = () => {
    if (!draft.doneOn) return;
    move.mutate(
      { doneOn: draft.doneOn, note: draft.note.trim() },
      {
        onSuccess: () => {
          clear();
          confirm({ text: t('doneSaved', { act }) });
          onClose();
        },
      },
    );
  };
  return (
    <AskSheet
      title={t('doneTitle', { act, unit: unitName })}
      submit={t('saveDone')}
      busy={move.isPending}
      lack={draft.doneOn ? null : t('needDay')}
      problem={move.error}
      onSubmit={send}
      onClose={onClose}
    >
      <AskField label={t('doneOn')}>
        <Input
          type="date"
          max={today}
          value={draft.doneOn}
          onChange={(event) => change({ doneOn: event.target.value })}
        />
      </AskField>
      <AskField label={t('doneNote')}>
        <TextArea
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={1000}
          value={draft.note}
          onChange={(event) => change({ note: event.target.value })}
        />
      </AskField>
    </AskSheet>
  );
}
