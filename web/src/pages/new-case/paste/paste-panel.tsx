import { Button, Input } from 'antd';
import { useEffect, useRef, useState, type ClipboardEvent, type RefObject } from 'react';
import { useLanguage } from '../../../i18n/language';
import { say, useWords } from '../../../i18n/words';
import { KeyCap } from '../../../shared/key-cap/key-cap';
import { Panel } from '../../../shared/page/panel';
import type { Slip } from '../draft/entry-draft';
import { entryWords, PIECES } from '../entry-words';
import { MarkedText } from '../marked-text';
import styles from './paste.module.css';
import { sealedWhat } from './sealed-what';

interface Props {
  slip: Slip | null;
  box: RefObject<HTMLDivElement | null>;
  reading: boolean;
  failed: { text: string; problem: { detail: string } | null } | null;
  onText: (text: string) => void;
}

const REST_MS = 900;

/** The pasted original with what was recognised in it underlined, and the complainant blacked out. */
export function PastePanel({ slip, box, reading, failed, onText }: Props) {
  const t = useWords(entryWords);
  const [again, setAgain] = useState(false);
  const onPaste = (event: ClipboardEvent) => {
    // Not into the field: its undo would bring the telephone number back.
    event.preventDefault();
    event.stopPropagation();
    setAgain(false);
    onText(event.clipboardData.getData('text/plain'));
  };
  return (
    <Panel title={t('paste')} extra={<KeyCap keys="Ctrl V" />}>
      <div ref={box} onPaste={onPaste} data-paste-box>
        {slip && !again ? (
          <SlipText slip={slip} onAgain={() => setAgain(true)} />
        ) : (
          <PasteField
            failed={failed}
            reading={reading}
            onText={(text) => {
              setAgain(false);
              onText(text);
            }}
          />
        )}
      </div>
    </Panel>
  );
}

function SlipText({ slip, onAgain }: { slip: Slip; onAgain: () => void }) {
  const t = useWords(entryWords);
  const language = useLanguage();
  const recognised = slip.pieces.filter(({ kind }) => kind !== 'personal').length;
  const sealed = sealedWhat(slip, t);
  return (
    <>
      <div className={styles.slip} tabIndex={0} role="document" aria-label={t('pasteLabel')} data-paste-focus>
        <MarkedText
          text={slip.text}
          marks={slip.pieces}
          mark={({ kind, start }, text) =>
            kind === 'personal' ? (
              <span key={start} className={styles.black}>
                <span className="visually-hidden">{say(PIECES.personal, language)}</span>
                <span aria-hidden="true">{text}</span>
              </span>
            ) : (
              <span key={start} className={styles.piece} title={say(PIECES[kind], language)}>
                {text}
              </span>
            )
          }
        />
      </div>
      <p className={styles.note} role="status">
        {recognised > 0 ? t('recognisedCount', { n: recognised }) : t('nothingRecognised')}
        {sealed && `${language === 'en' ? ' ' : ''}${t('sealedNote', { what: sealed })}`}{' '}
        <button type="button" className={styles.again} onClick={onAgain}>
          {t('pasteAgain')}
        </button>
      </p>
    </>
  );
}

/** Takes what is typed or dictated too; it is read once it rests. */
function PasteField({ failed, reading, onText }: Pick<Props, 'failed' | 'reading' | 'onText'>) {
  const t = useWords(entryWords);
  const [text, setText] = useState(failed?.text ?? '');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (failed) setText(failed.text);
  }, [failed]);
  const read = (value: string) => {
    clearTimeout(timer.current);
    if (value.trim()) onText(value);
  };
  return (
    <>
      <Input.TextArea
        className={styles.field}
        data-paste-focus
        aria-label={t('pasteLabel')}
        placeholder={t('pasteHint')}
        autoSize={{ minRows: 6, maxRows: 14 }}
        maxLength={20000}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => read(target.value), REST_MS);
        }}
      />
      {reading && (
        <p className={styles.note} role="status">
          {t('reading')}
        </p>
      )}
      {failed && !reading && (
        <p className={styles.note} role="alert">
          {t('readFailed')} {failed.problem?.detail}{' '}
          <Button type="link" size="small" onClick={() => read(text)}>
            {t('readAgain')}
          </Button>
        </p>
      )}
    </>
  );
}
