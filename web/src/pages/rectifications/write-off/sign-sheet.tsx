import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Input } from '../../../shared/light/input';
import { TextArea } from '../../../shared/light/text-area';
import { useDraft } from '../../../shared/draft/use-draft';
import { dayOf, longDay } from '../../../shared/time/format-time';
import { AskField, AskSheet } from '../../asks/ask-sheet';
import { useShownAfresh } from '../use-shown-afresh';
import { draftName, type LinkSheetProps } from './link-sheet-props';
import { useSign } from './use-write-off';
import { writeOffWords } from './write-off-words';
import styles from './write-off.module.css';

/** Signs a link: opinion, checklist, and for somebody outside the paper. */
export function SignSheet({ seen, link, begunOn, onClose }: LinkSheetProps) {
  const t = useWords(writeOffWords);
  const language = useLanguage();
  const [today] = useState(() => dayOf(new Date()));
  const blank = { opinion: '', ticks: [] as readonly string[], paperBy: '', documentNo: '', actualOn: today };
  const { draft, change, clear } = useDraft(draftName('sign', seen, link), blank);
  const { opinion, ticks, paperBy, documentNo, actualOn } = draft;
  const [asked, setAsked] = useState(false);
  const { title, checklist, signsForOutside } = link;
  const sign = useSign(seen, link, t('signed', { title }));
  // What the server would refuse hours later, when its signer has left the site, is told before it is kept.
  const open = checklist.filter((line) => !ticks.includes(line)).length;
  const lack =
    (open > 0 && t('needTicks', { n: open })) ||
    (signsForOutside && !(paperBy.trim() && documentNo.trim()) && t('needPaper')) ||
    (actualOn &&
      (actualOn < begunOn || actualOn > today) &&
      t('needDay', { from: longDay(begunOn, language) })) ||
    (!opinion.trim() && t('needOpinion')) ||
    null;
  const stale = useShownAfresh(sign.error);
  const sent = () => {
    clear();
    onClose();
  };
  const send = () => {
    setAsked(true);
    if (lack) return;
    sign.mutate(
      {
        opinion: opinion.trim(),
        ticks: [...ticks],
        paperBy: paperBy.trim() || null,
        documentNo: documentNo.trim() || null,
        actualOn: actualOn || null,
      },
      { onSuccess: sent },
    );
  };
  return (
    <AskSheet
      title={t('sign', { title })}
      submit={t(link.kind === 'close' ? 'close' : 'signOne')}
      busy={sign.isPending}
      lack={(asked && lack) || stale}
      problem={sign.error}
      onSubmit={send}
      onClose={onClose}
    >
      {checklist.length > 0 && (
        <fieldset className={styles.checks}>
          <legend>{t('checklist')}</legend>
          {checklist.map((line) => (
            <label key={line}>
              <input
                type="checkbox"
                checked={ticks.includes(line)}
                onChange={({ target }) =>
                  change({ ticks: target.checked ? [...ticks, line] : ticks.filter((one) => one !== line) })
                }
              />
              {line}
            </label>
          ))}
        </fieldset>
      )}
      {signsForOutside && (
        <>
          <AskField label={t('paperBy')}>
            <Input
              value={paperBy}
              maxLength={60}
              onChange={({ target }) => change({ paperBy: target.value })}
            />
          </AskField>
          <AskField label={t('documentNo')}>
            <Input
              value={documentNo}
              maxLength={100}
              onChange={({ target }) => change({ documentNo: target.value })}
            />
          </AskField>
        </>
      )}
      <AskField label={t('actualOn')}>
        <Input
          type="date"
          min={begunOn}
          max={today}
          value={actualOn}
          onChange={({ target }) => change({ actualOn: target.value })}
        />
      </AskField>
      <AskField label={t('opinion')}>
        <TextArea
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={2000}
          value={opinion}
          onChange={({ target }) => change({ opinion: target.value })}
        />
      </AskField>
    </AskSheet>
  );
}
