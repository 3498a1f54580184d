import { useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Button } from '../../shared/light/button';
import { TextArea } from '../../shared/light/text-area';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { Tag } from '../../shared/status/tag';
import { AskField, AskSheet } from '../asks/ask-sheet';
import styles from './ownership.module.css';
import { ownershipWords, VERDICT_WORDS } from './ownership-words';
import { useImportPlaces, useReadPlaceFile, useTryPlaces, type Plan } from './use-ownership';

/** A table of areas and points with who answers for them: paste or choose, try, look, write. */
export function ImportSheet({ onClose }: { onClose: () => void }) {
  const t = useWords(ownershipWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const [text, setText] = useState('');
  const file = useReadPlaceFile();
  const trial = useTryPlaces();
  const write = useImportPlaces();
  const plan = trial.data;
  const count = (verdict: keyof typeof VERDICT_WORDS): number =>
    plan?.lines.filter((line) => line.verdict === verdict).length ?? 0;
  const refused = count('refused');
  const n = count('new') + count('changed');
  const lack = !plan ? null : refused > 0 ? t('fixFirst', { n: refused }) : n === 0 ? t('nothing') : null;
  const read = (chosen: File | undefined) =>
    chosen &&
    file.mutate(chosen, {
      onSuccess: (found) => {
        setText(found.text);
        trial.mutate(found.text);
      },
    });
  const send = () => {
    if (!plan) return trial.mutate(text);
    if (lack) return;
    write.mutate(
      { text, key: plan.key },
      {
        onSuccess: (done) => {
          confirm({ text: t('imported', { added: done.new, changed: done.changed }) });
          onClose();
        },
        // The map changed meanwhile: the new trial is looked at first.
        onError: ({ status }) => status === 412 && trial.mutate(text),
      },
    );
  };
  return (
    <AskSheet
      title={t('importTable')}
      submit={plan ? t('commit', { n }) : t('try')}
      busy={trial.isPending || write.isPending || file.isPending}
      lack={lack}
      problem={file.error ?? trial.error ?? write.error}
      onSubmit={send}
      onClose={onClose}
    >
      {!plan && (
        <>
          <AskField label={t('table')} hint={t('importText')}>
            <TextArea
              autoFocus
              aria-label={t('table')}
              autoSize={{ minRows: 8, maxRows: 16 }}
              maxLength={1_000_000}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          </AskField>
          <AskField label={t('file')}>
            <input
              type="file"
              accept=".xlsx,.xls,.csv,.txt,.tsv"
              onChange={({ target }) => {
                read(target.files?.[0]);
                // The same file chosen again, once it is corrected, is read again.
                target.value = '';
              }}
            />
          </AskField>
        </>
      )}
      {plan && (
        <>
          <p role="status">
            {t('tried', {
              added: count('new'),
              changed: count('changed'),
              unchanged: count('unchanged'),
              refused,
            })}
          </p>
          {file.data?.notes.map((note) => (
            <p key={note.zh} className={styles.quiet}>
              {note[language]}
            </p>
          ))}
          <JudgedLines lines={plan.lines} />
          <Button type="text" onClick={() => trial.reset()}>
            {t('again')}
          </Button>
        </>
      )}
    </AskSheet>
  );
}

function JudgedLines({ lines }: { lines: Plan['lines'] }) {
  const t = useWords(ownershipWords);
  const language = useLanguage();
  const inOrder = lines.toSorted((a, b) => Number(b.verdict === 'refused') - Number(a.verdict === 'refused'));
  return (
    <div className={styles.table} tabIndex={0} role="region" aria-label={t('table')}>
      <PlainTable
        caption={t('table')}
        head={
          <>
            <th scope="col">{t('line')}</th>
            <th scope="col">{t('verdict')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('person')}</th>
          </>
        }
      >
        {inOrder.map(({ line, verdict, kind, number, name, street, person, hasAccount, faults }) => (
          <tr key={line}>
            <td>{line}</td>
            <td>
              <Tag look={verdict === 'new' ? 'act' : verdict === 'refused' ? 'ink' : 'outline'}>
                {VERDICT_WORDS[verdict][language]}
              </Tag>
            </td>
            <td>
              {[number, name].filter(Boolean).join(' ')}
              <span className={styles.below}>{[street, kind].filter(Boolean).join(' · ')}</span>
              {faults.map((fault) => (
                <span key={fault.zh} className={styles.fault}>
                  {fault[language]}
                </span>
              ))}
            </td>
            <td>
              {person}
              {person && !hasAccount && <span className={styles.below}>{t('byNameOnly')}</span>}
            </td>
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}
