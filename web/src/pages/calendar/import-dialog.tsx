import { Button, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { calendarWords } from './calendar-words';
import { useReadFile, type Draft } from './use-calendar';
import styles from './calendar.module.css';

/** A file is read and told line by line; what differs goes into the draft. */
export function ImportDialog({ onDone, onTake }: { onDone: () => void; onTake: (draft: Draft) => void }) {
  const t = useWords(calendarWords);
  const read = useReadFile();
  const [file, setFile] = useState<File | null>(null);
  const [source, setSource] = useState('');
  const [year, setYear] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const verdict = read.data;
  const differences = verdict ? verdict.draft.days.length + verdict.draft.publish.length : 0;
  const send = () => {
    setAsked(true);
    if (file) read.mutate({ file, source: source.trim(), year });
  };
  return (
    <Modal
      open
      title={t('importTitle')}
      width={600}
      onCancel={onDone}
      footer={
        <>
          <Button onClick={onDone}>{t('notNow')}</Button>
          {verdict ? (
            <Button type="primary" disabled={differences === 0} onClick={() => onTake(verdict.draft)}>
              {t('take', { n: differences })}
            </Button>
          ) : (
            <Button type="primary" loading={read.isPending} onClick={send}>
              {t('read')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('importText')}</p>
        <label className={styles.field}>
          <span>{t('file')}</span>
          <input
            type="file"
            accept=".csv,.ics,text/csv,text/calendar"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              read.reset();
            }}
          />
        </label>
        <label className={styles.field}>
          <span>{t('notice')}</span>
          <Input
            value={source}
            maxLength={300}
            placeholder={t('noticeHint')}
            onChange={(event) => {
              setSource(event.target.value);
              read.reset();
            }}
          />
        </label>
        <label className={styles.field}>
          <span>{t('onlyYear')}</span>
          <InputNumber
            min={2000}
            max={2100}
            value={year}
            onChange={(value) => {
              setYear(value);
              read.reset();
            }}
          />
        </label>
        <p className={styles.lack} role="alert">
          {asked && !file ? t('needFile') : read.error?.detail}
        </p>
        {verdict && (
          <div role="status">
            {verdict.years.map(({ year: of, added, changed, removed, unchanged }) => (
              <p key={of}>
                <b>
                  {t('judged', {
                    year: of,
                    added: added.length,
                    changed: changed.length,
                    removed: removed.length,
                    unchanged,
                  })}
                </b>
              </p>
            ))}
            {verdict.draft.publish.map(({ year: of }) => (
              <p key={of}>
                {t('judgedOut', { year: of })} {verdict.rejected.length > 0 && t('judgedShort')}
              </p>
            ))}
            {differences === 0 && <p>{t('nothing')}</p>}
            {verdict.rejected.length > 0 && (
              <details open>
                <summary>{t('rejected', { n: verdict.rejected.length })}</summary>
                <ul className={styles.rejected}>
                  {verdict.rejected.map(({ line, text, reason }, at) => (
                    <li key={at}>
                      {t('line', { n: line })} <q>{text}</q> {reason}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        )}
      </div>
    </Modal>
  );
}
