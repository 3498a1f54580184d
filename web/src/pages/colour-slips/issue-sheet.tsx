import { useDeferredValue, useState } from 'react';
import { useUnits } from '../../api/directory';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { CaseLine } from '../../shared/case/case-api';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { TextArea } from '../../shared/light/text-area';
import { AskField, AskSheet } from '../asks/ask-sheet';
import asks from '../asks/asks.module.css';
import { useDraft } from '../../shared/draft/use-draft';
import { CasesChoice } from './cases-choice';
import { Choice } from './choice';
import { COLOUR_NAMES, colourSlipsWords } from './colour-slips-words';
import { COLOURS, useIssueByHand, type SlipColour } from './use-colour-slips';

interface Props {
  /** From a case: about this one, to its lead. */
  about?: CaseLine;
  onClose: () => void;
}

/** 手工发单: which colour, to whom, about what, why. */
export function IssueSheet({ about, onClose }: Props) {
  const t = useWords(colourSlipsWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const move = useIssueByHand();
  const units = (useUnits().data ?? []).filter(({ kind }) => kind === 'street' || kind === 'department');
  const blank = {
    colour: 'blue' as SlipColour,
    unitId: about?.lead?.id ?? '',
    caseIds: about ? [about.id] : [],
    reason: '',
  };
  const { draft, change, clear } = useDraft(`slip.issue.${about?.id ?? 'page'}`, blank);
  const [asked, setAsked] = useState(false);
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim());
  const reason = draft.reason.trim();
  const lack = !draft.unitId
    ? 'needUnit'
    : draft.caseIds.length === 0
      ? 'needCases'
      : reason
        ? null
        : 'needWhy';
  const send = () => {
    setAsked(true);
    if (lack) return;
    move.mutate(
      { ...draft, reason },
      {
        onSuccess: () => {
          clear();
          confirm({ text: t('issuedOne') });
          onClose();
        },
      },
    );
  };
  return (
    <AskSheet
      title={about ? `${t('byHandTitle')} · ${about.title}` : t('byHandTitle')}
      submit={draft.caseIds.length > 0 ? t('issueOne', { n: draft.caseIds.length }) : t('issueNone')}
      busy={move.isPending}
      lack={asked && lack ? t(lack) : null}
      problem={move.error}
      onSubmit={send}
      onClose={onClose}
    >
      <fieldset className={asks.choices}>
        <legend>{t('whichColour')}</legend>
        {COLOURS.toReversed().map((colour) => (
          <label key={colour}>
            <input
              type="radio"
              name="colour"
              checked={draft.colour === colour}
              onChange={() => change({ colour })}
            />
            {COLOUR_NAMES[colour][language]}
          </label>
        ))}
      </fieldset>
      {about ? (
        <p className={asks.hint}>
          {t('whichUnit')} {about.lead?.name}
        </p>
      ) : (
        <>
          <Choice
            label={t('whichUnit')}
            value={draft.unitId}
            options={[['', t('chooseUnit')], ...units.map(({ id, name }) => [id, name] as const)]}
            onChange={(unitId) => change({ unitId, caseIds: [] })}
          />
          {draft.unitId && (
            <CasesChoice
              unitId={draft.unitId}
              text={text}
              sought={sought}
              onText={setText}
              chosen={draft.caseIds}
              onChange={(caseIds) => change({ caseIds })}
            />
          )}
        </>
      )}
      <AskField label={t('why')} hint={t('whyHint')}>
        <TextArea
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={1000}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </AskField>
    </AskSheet>
  );
}
