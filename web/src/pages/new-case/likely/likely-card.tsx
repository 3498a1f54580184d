import { Button, Input } from 'antd';
import { useId, useState, type KeyboardEvent } from 'react';
import { useWords } from '../../../i18n/words';
import { AcceptanceNumber } from '../../../shared/acceptance-number/acceptance-number';
import { thumbnailUrl } from '../../../shared/photo-urls/photo-urls';
import type { Light } from '../../../shared/clock-light/light';
import { ExplainedLight } from '../../../shared/explained-light/explained-light';
import { KeyCap } from '../../../shared/key-cap/key-cap';
import { StatusTag } from '../../../shared/status/status-tag';
import type { Decision, LinkKind } from '../draft/entry-draft';
import { entryWords } from '../entry-words';
import { MarkedText } from '../marked-text';
import styles from './likely.module.css';
import type { Likely } from './use-likely';

interface Props {
  likely: Likely;
  /** The one that Alt+1…3 are about. */
  current: boolean;
  mentioned: boolean;
  decision: Decision | undefined;
  /** The reason of a dismissal is being written. */
  noting: boolean;
  onNoting: (on: boolean) => void;
  onDecide: (kind: LinkKind, note?: string) => void;
  onUndo: () => void;
  onCurrent: () => void;
}

/** One earlier case with enough to judge by, and what may be said of it. */
export function LikelyCard(props: Props) {
  const { likely, current, mentioned, decision, noting, onNoting, onDecide, onUndo, onCurrent } = props;
  const t = useWords(entryWords);
  const headId = useId();
  const { case: line, percent, excerpt, photoId } = likely;
  const number = line.number.raw ?? t('noNumber');
  const from = [line.street?.name, line.batchLabel ?? line.campaignName].filter(Boolean).join(' · ');
  return (
    <li
      className={`${styles.card} ${current ? styles.current : ''}`}
      tabIndex={0}
      data-likely={line.id}
      aria-labelledby={headId}
      aria-current={current ? 'true' : undefined}
      onFocus={onCurrent}
    >
      <p className={styles.head} id={headId}>
        <AcceptanceNumber raw={number} isKey={line.isKeyCase} />
        <b>
          <span className="visually-hidden">{t('likeness', { n: percent })}</span>
          <span aria-hidden="true">{percent}%</span>
        </b>
      </p>
      <div className={styles.body}>
        {photoId && <img src={thumbnailUrl(line.id, photoId)} alt={t('photo', { number })} loading="lazy" />}
        <p>
          <MarkedText
            text={excerpt.text}
            marks={excerpt.marks}
            mark={({ start }, text) => <mark key={start}>{text}</mark>}
          />
        </p>
      </div>
      {mentioned && <p className={styles.mentioned}>{t('mentioned')}</p>}
      <p className={styles.facts}>
        <span>{from}</span>
        <StatusTag status={line.status as never} />
        <ExplainedLight line={{ id: line.id, light: line.light as Light }} />
      </p>
      {decision && (
        <p className={styles.decided} role="status">
          <span>{decidedWords(decision, t)}</span>
          <Button type="link" size="small" onClick={onUndo}>
            {t('undo')}
          </Button>
        </p>
      )}
      {!decision && noting && (
        <DismissNote onNoting={onNoting} onDismiss={(note) => onDecide('dismissed', note)} />
      )}
      {!decision && !noting && (
        <p className={styles.verbs}>
          <Button
            size="small"
            type={current ? 'primary' : 'default'}
            aria-keyshortcuts="1 Alt+1"
            onClick={() => onDecide('repeat')}
          >
            <KeyCap keys="1" onAccent={current} /> {t('linkRepeat')}
          </Button>
          <Button size="small" aria-keyshortcuts="2 Alt+2" onClick={() => onDecide('joined')}>
            <KeyCap keys="2" /> {t('linkJoined')}
          </Button>
          <Button size="small" aria-keyshortcuts="3 Alt+3" onClick={() => onNoting(true)}>
            <KeyCap keys="3" /> {t('linkDismissed')}
          </Button>
        </p>
      )}
    </li>
  );
}

function DismissNote({
  onNoting,
  onDismiss,
}: {
  onNoting: (on: boolean) => void;
  onDismiss: (note: string) => void;
}) {
  const t = useWords(entryWords);
  const [note, setNote] = useState('');
  const [empty, setEmpty] = useState(false);
  const dismiss = () => {
    setEmpty(!note.trim());
    if (note.trim()) onDismiss(note.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey) return;
    if (event.key === 'Enter') dismiss();
    else if (event.key === 'Escape') onNoting(false);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.note}>
      <Input
        autoFocus
        size="small"
        value={note}
        maxLength={500}
        aria-label={t('dismissNote')}
        placeholder={t('dismissNote')}
        status={empty ? 'error' : undefined}
        onChange={({ target }) => setNote(target.value)}
        onKeyDown={onKeyDown}
      />
      <Button size="small" onClick={dismiss}>
        {t('dismissDo')} <KeyCap keys="Enter" />
      </Button>
      {empty && <small role="alert">{t('noteNeeded')}</small>}
    </div>
  );
}

function decidedWords({ kind, note }: Decision, t: ReturnType<typeof useWords<typeof entryWords>>): string {
  if (kind === 'dismissed') return t('didDismissed', { note });
  return t(kind === 'repeat' ? 'didRepeat' : 'didJoined');
}
