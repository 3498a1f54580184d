import { Button, Input, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { faultFile } from './fault-file';
import { FormFault } from './form-fault';
import { ImportLines } from './import-lines';
import { download } from './csv-file';
import { passwordFile } from './password-file';
import { peopleWords } from './people-words';
import styles from './people.module.css';
import { useImportPeople, useReadPeopleFile, useTryPeople, type Imported } from './use-people';

/** A table of people: paste, try, look, write; the first passwords come once. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(peopleWords);
  const confirm = useConfirmBar();
  const [text, setText] = useState('');
  const language = useLanguage();
  const file = useReadPeopleFile();
  const trial = useTryPeople();
  const write = useImportPeople();
  const plan = trial.data;
  const count = (verdict: string): number =>
    plan?.lines.filter((line) => line.verdict === verdict).length ?? 0;
  const refused = count('refused');
  const n = count('new') + count('changed');
  const read = (chosen: File | undefined) => {
    if (!chosen) return;
    trial.reset();
    file.mutate(chosen, {
      onSuccess: (found) => {
        setText(found.text);
        trial.mutate(found.text);
      },
    });
  };
  const faults = () => {
    const head = [t('line'), t('name'), t('account'), t('unit'), t('role'), t('problem')] as const;
    download(faultFile(plan?.lines ?? [], language, head), t('faultFile'));
  };
  const commit = () =>
    plan &&
    write.mutate(
      { text, key: plan.key },
      {
        onSuccess: (done) => {
          confirm({ text: t('imported', { added: done.added, changed: done.changed }) });
          if (done.passwords.length === 0) onClose();
        },
        // People or units changed meanwhile: the new trial is looked at first.
        onError: ({ status }) => status === 412 && trial.mutate(text),
      },
    );
  if (write.data && write.data.passwords.length > 0)
    return <Passwords passwords={write.data.passwords} onClose={onClose} />;
  return (
    <Modal open width={820} title={t('import')} footer={null} onCancel={onClose} mask={{ closable: false }}>
      <div className={styles.form}>
        {!plan && (
          <>
            <p>{t('importText')}</p>
            <Input.TextArea
              autoFocus
              rows={9}
              className={styles.table}
              aria-label={t('table')}
              placeholder={t('importHint')}
              value={text}
              onChange={({ target }) => {
                setText(target.value);
                file.reset();
              }}
            />
            <label>
              {t('file')}
              <input
                type="file"
                accept=".xlsx,.xls,.csv,.txt,.tsv"
                disabled={file.isPending}
                onChange={({ target }) => {
                  read(target.files?.[0]);
                  // The same file chosen again, once it is corrected, is read again.
                  target.value = '';
                }}
              />
            </label>
            {file.isPending && <p role="status">{t('reading', { name: file.variables.name })}</p>}
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
            {file.data && (
              <div className={styles.notes}>
                <p>{t('readFrom', { name: file.variables.name, sheet: file.data.sheet })}</p>
                {file.data.notes.map((note) => (
                  <p key={note.zh}>{note[language]}</p>
                ))}
              </div>
            )}
            <ImportLines lines={plan.lines} />
            {refused > 0 && <p className={styles.wrong}>{t('fixFirst', { n: refused })}</p>}
            {refused === 0 && n === 0 && <p>{t('nothing')}</p>}
          </>
        )}
        <FormFault error={file.error ?? trial.error ?? write.error} />
        <div className={styles.verbs}>
          {plan ? (
            <>
              <Button
                type="primary"
                loading={write.isPending}
                disabled={refused > 0 || n === 0}
                onClick={commit}
              >
                {t('commit', { n })}
              </Button>
              <Button
                autoFocus
                onClick={() => {
                  trial.reset();
                  write.reset();
                }}
              >
                {t('again')}
              </Button>
              {refused > 0 && <Button onClick={faults}>{t('faults', { n: refused })}</Button>}
            </>
          ) : (
            <Button
              type="primary"
              loading={trial.isPending}
              disabled={text.trim() === ''}
              onClick={() => trial.mutate(text)}
            >
              {t('try')}
            </Button>
          )}
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </div>
    </Modal>
  );
}

function Passwords({ passwords, onClose }: { passwords: Imported['passwords']; onClose: () => void }) {
  const t = useWords(peopleWords);
  const [taken, setTaken] = useState(false);
  const n = passwords.length;
  const take = () => {
    const head = [t('name'), t('account'), t('unit'), t('password')] as const;
    download(passwordFile(passwords, head), t('passwordFile'));
    setTaken(true);
  };
  return (
    <Modal
      open
      title={t('import')}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      <div className={styles.form}>
        <p role="status">{t('passwords', { n })}</p>
        <div className={styles.verbs}>
          <Button autoFocus type="primary" onClick={take}>
            {t('download', { n })}
          </Button>
          {taken ? (
            <Button onClick={onClose}>{t('close')}</Button>
          ) : (
            <Popconfirm
              title={t('notDownloaded')}
              okText={t('close')}
              cancelText={t('cancel')}
              onConfirm={onClose}
            >
              <Button>{t('close')}</Button>
            </Popconfirm>
          )}
        </div>
      </div>
    </Modal>
  );
}
