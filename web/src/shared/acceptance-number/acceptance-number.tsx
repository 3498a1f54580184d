import type { ClipboardEvent } from 'react';
import { useWords } from '../../i18n/words';
import { splitNumber } from './split-number';
import styles from './acceptance-number.module.css';

const words = { key: { zh: '重点', en: 'Key case' } };

interface Props {
  raw: string;
  isKey?: boolean;
  /** Narrow places: 0511-0007, the full number in the title. */
  short?: boolean;
}

/** The number as people say it, last four digits bold; what is copied is always the raw text. */
export function AcceptanceNumber({ raw, isKey = false, short = false }: Props) {
  const t = useWords(words);
  const parts = splitNumber(raw);
  const plain = raw.replace(/^\*/, '');

  const copyRaw = (event: ClipboardEvent) => {
    const selection = window.getSelection();
    // Only a selection that stays inside this number is ours to rewrite.
    if (!short || !selection || !event.currentTarget.contains(selection.anchorNode)) return;
    if (!event.currentTarget.contains(selection.focusNode)) return;
    event.clipboardData.setData('text/plain', plain);
    event.preventDefault();
  };

  return (
    <span className={styles.number} title={short ? plain : undefined} onCopy={copyRaw}>
      {isKey && (
        <span className={styles.star}>
          <span aria-hidden="true">*</span>
          <span className="visually-hidden">{t('key')}</span>
        </span>
      )}
      {!parts && <b className={styles.unread}>{plain}</b>}
      {parts && !short && (
        <>
          <span className={styles.part}>{parts.prefix}</span>
          <span className={styles.part}>{parts.day}</span>
          <b>{parts.serial}</b>
        </>
      )}
      {parts && short && (
        <>
          <span>{parts.day.slice(4)}-</span>
          <b>{parts.serial}</b>
        </>
      )}
    </span>
  );
}
