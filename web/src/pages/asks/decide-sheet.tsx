import { useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { longDay } from '../../shared/time/format-time';
import { Input } from '../../shared/light/input';
import { TextArea } from '../../shared/light/text-area';
import { AskField, AskSheet } from './ask-sheet';
import { asksWords } from './asks-words';
import styles from './asks.module.css';
import { EffectLine } from './effect-line';
import { useApprove, useRefuse, type Extension } from './use-extensions';
import { useDraft } from '../../shared/draft/use-draft';

interface Props {
  request: Extension;
  verdict: 'approve' | 'refuse';
  onClose: () => void;
}

/** 批复: another day, the document of the upper level, a remark; a refusal says why. */
export function DecideSheet({ request, verdict, onClose }: Props) {
  const t = useWords(asksWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const approve = useApprove();
  const refuse = useRefuse();
  const move = verdict === 'approve' ? approve : refuse;
  const blank = { grantedOn: request.wantedOn, documentNo: '', note: '' };
  const { draft, change, clear } = useDraft(`decide.${verdict}.${request.id}`, blank);
  const [asked, setAsked] = useState(false);
  const lack = lackOf(verdict, request, draft);
  const note = draft.note.trim();

  const done = (text: string) => ({
    onSuccess: () => {
      clear();
      confirm({ text });
      onClose();
    },
  });
  const send = () => {
    setAsked(true);
    if (lack) return;
    if (verdict === 'refuse') return refuse.mutate({ seen: request, note }, done(t('refused')));
    const { grantedOn, documentNo } = draft;
    const grant = { grantedOn, ...(note ? { note } : {}), ...(documentNo.trim() ? { documentNo } : {}) };
    const day = longDay(grantedOn, language);
    return approve.mutate({ seen: request, ...grant }, done(t('approved', { day })));
  };

  return (
    <AskSheet
      title={`${t(verdict === 'approve' ? 'approve' : 'refuse')} · ${request.case.title}`}
      submit={
        verdict === 'approve' ? t('approveTo', { day: longDay(draft.grantedOn, language) }) : t('refuse')
      }
      danger={verdict === 'refuse'}
      busy={move.isPending}
      lack={asked && lack ? t(lack) : null}
      problem={move.error}
      onSubmit={send}
      onClose={onClose}
    >
      <p className={styles.quote}>{request.reason}</p>
      {verdict === 'approve' && (
        <>
          <AskField label={t('newDay')}>
            <Input
              type="date"
              value={draft.grantedOn}
              onChange={(event) => change({ grantedOn: event.target.value })}
            />
          </AskField>
          <EffectLine caseId={request.case.id} deadlineId={request.deadlineId} on={draft.grantedOn} />
          {request.needsDocument && (
            <AskField label={t('document')} hint={t('documentHint')}>
              <Input
                maxLength={100}
                value={draft.documentNo}
                onChange={(event) => change({ documentNo: event.target.value })}
              />
            </AskField>
          )}
        </>
      )}
      <AskField label={t('opinion')}>
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

function lackOf(
  verdict: Props['verdict'],
  { needsDocument }: Extension,
  draft: { grantedOn: string; documentNo: string; note: string },
) {
  if (verdict === 'refuse') return draft.note.trim() ? null : 'needOpinion';
  if (!draft.grantedOn) return 'needDay';
  return needsDocument && !draft.documentNo.trim() ? 'needDocument' : null;
}
