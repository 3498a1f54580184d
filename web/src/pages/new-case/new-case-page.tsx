import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { chooseCampaign } from '../../app/campaign-choice';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { useKeys } from '../../shared/keys/use-keys';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { PhraseMenu } from '../../shared/phrases/phrase-menu';
import { usePhraseMenu } from '../../shared/phrases/use-phrase-menu';
import { useShownCampaign } from '../cases/ledger-state';
import { BatchProgress } from './batch-progress';
import { useEntryDraft } from './draft/use-entry-draft';
import { EntryFoot } from './entry-foot';
import { entryWords } from './entry-words';
import { ContactFields } from './form/contact-fields';
import { DatesStrip } from './form/dates-strip';
import { EntryExtras } from './form/entry-extras';
import { EntryForm } from './form/entry-form';
import { KnownCase } from './form/known-case';
import { useEntry } from './form/use-entry';
import { KeptLine, OtherDraft } from './kept-line';
import { LikelyPanel } from './likely/likely-panel';
import styles from './new-case.module.css';
import { notesOf } from './notes';
import { JustEntered } from './paste/just-entered';
import { PastePanel } from './paste/paste-panel';
import { usePasteAnywhere } from './paste/use-paste-anywhere';
import { useSlipReader } from './paste/use-slip-reader';
import { useProgress } from './use-progress';
import { useSave } from './use-save';

/** One case after the other, by keyboard: the slip, the form, and what looks like it. */
export default function NewCasePage() {
  const t = useWords(entryWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const keeper = useEntryDraft(useCurrentUser().id);
  const campaignId = useShownCampaign();
  const entry = useEntry(keeper, campaignId);
  const reader = useSlipReader(keeper, campaignId);
  const phrases = usePhraseMenu('entry');
  const { values, found } = entry;
  const { data: progress } = useProgress(campaignId, values.batchLabel.trim());
  const pasteBox = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const [saves, setSaves] = useState(0);

  const focusPaste = useCallback(
    () => pasteBox.current?.querySelector<HTMLElement>('[data-paste-focus]')?.focus(),
    [],
  );
  useEffect(() => {
    if (keeper.ready) focusPaste();
  }, [keeper.ready, saves, focusPaste]);
  const read = useCallback(
    async (text: string) => {
      if (!(await reader.read(text))) return;
      // On to the first thing that was recognised, once it stands in the form.
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[data-proposed] :is(input, textarea)')?.focus(),
      );
    },
    [reader],
  );
  usePasteAnywhere((text) => void read(text));

  const desk = useSave({
    keeper,
    entry,
    campaignId,
    onSaved: () => setSaves((now) => now + 1),
    onWrong: (name) =>
      form.current?.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, textarea)`)?.focus(),
  });
  useKeys([
    { keys: 'Ctrl+Enter', label: t('saveNext'), run: () => desk.save('next') },
    { keys: 'Ctrl+s', label: t('save'), run: () => desk.save('stay') },
    // For the sheet alone: pasting and typing are the browser's.
    { keys: 'Ctrl V', label: t('keyPaste'), run: () => undefined },
    { keys: '::', label: t('keyPhrases'), run: () => undefined },
  ]);

  // The draft of another campaign brings the whole desk back to that campaign.
  const drafted = keeper.draft.campaignId;
  useEffect(() => {
    if (keeper.ready && drafted) chooseCampaign(drafted);
    // Only once, when the draft has come: afterwards the campaign is chosen above.
  }, [keeper.ready]);

  // Before a field takes them: Enter opens a select, whatever is pressed with it.
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing || event.repeat) return;
    if (event.key !== 'Enter' && event.key !== 's') return;
    event.preventDefault();
    event.stopPropagation();
    desk.save(event.key === 'Enter' ? 'next' : 'stay');
  };

  if (!keeper.ready) return <SkeletonRows rows={9} height={56} />;
  return (
    <div className={styles.desk} onKeyDownCapture={onKeyDown}>
      <PageHeader
        title={
          <span className={styles.title}>
            {t('title')}
            <small>
              <BatchProgress
                campaignId={campaignId}
                batchLabel={values.batchLabel.trim()}
                progress={progress}
              />
            </small>
          </span>
        }
        tools={<KeptLine kept={keeper.kept} />}
      />
      <OtherDraft {...keeper} />
      <div className={styles.columns} {...phrases.handlers}>
        <div className={`${styles.column} ${styles.paste}`}>
          <PastePanel
            key={saves}
            slip={keeper.draft.slip}
            box={pasteBox}
            reading={reader.reading}
            failed={reader.failed}
            onText={(text) => void read(text)}
          />
        </div>
        <div className={`${styles.column} ${styles.form}`} ref={form}>
          <Panel title={t('form')} extra={<>{withCaps(t('formHint'))}</>}>
            <EntryForm
              entry={entry}
              campaignId={campaignId}
              errors={desk.errors}
              known={desk.known && <KnownCase caseId={desk.known} why={desk.refusal} values={values} />}
            />
            <DatesStrip campaignId={campaignId} values={values} />
            <EntryExtras entry={entry} errors={desk.errors} />
            <ContactFields {...keeper} />
          </Panel>
        </div>
        <div className={`${styles.column} ${styles.likely}`}>
          <LikelyPanel keeper={keeper} values={values} mentions={found?.mentions ?? []} />
        </div>
        {/* Last in the order of the keys, below the slip for the eye. */}
        <div className={`${styles.column} ${styles.recent}`}>
          <JustEntered recent={progress?.recent ?? []} />
        </div>
      </div>
      <EntryFoot
        notes={notesOf({
          values,
          draft: keeper.draft,
          found,
          handedOverAt: progress?.handedOverAt ?? null,
          language,
          t,
        })}
        refusal={desk.refusal}
        saving={desk.saving}
        onDiscard={() => {
          keeper.discard();
          reader.forget();
          setSaves((now) => now + 1);
          confirm({ text: t('cleared') });
        }}
        onDraft={() => void keeper.saveNow().then(() => confirm({ text: t('draftKept') }))}
        onSave={() => desk.save('stay')}
        onNext={() => desk.save('next')}
      />
      <PhraseMenu menu={phrases} />
    </div>
  );
}

/** Puts the key caps into a sentence. */
function withCaps(sentence: string) {
  return sentence.split(/(\{tab\}|\{esc\})/).map((part, at) => {
    const keys = part === '{tab}' ? 'Tab' : part === '{esc}' ? 'Esc' : null;
    return keys ? <KeyCap key={at} keys={keys} /> : part;
  });
}
