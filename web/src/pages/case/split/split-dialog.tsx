import { Button, Modal } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useCurrentUser } from '../../../app/current-user';
import { useWords } from '../../../i18n/words';
import type { CaseDetail } from '../../../shared/case/case-api';
import { shortNumber } from '../../../shared/case/short-number';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { KeyCap } from '../../../shared/key-cap/key-cap';
import { PieceFields } from './piece-fields';
import styles from './split.module.css';
import { freshPieces, incomplete, keptPieces, MOST_PIECES, pieceOf, unassigned } from './split-draft';
import type { PieceDraft } from './split-draft';
import { splitWords } from './split-words';
import { useMerge, useSplit } from './use-split';

/** One case into several; what is typed is kept on this machine until the server has it. */
export function SplitDialog({ found, onClose }: { found: CaseDetail; onClose: () => void }) {
  const t = useWords(splitWords);
  const confirm = useConfirmBar();
  const store = `duban.split.${useCurrentUser().id}.${found.id}`;
  const [pieces, setPieces] = useState(() => keptPieces(store) ?? freshPieces(found));
  const [asked, setAsked] = useState(false);
  const split = useSplit(found);
  const merge = useMerge();
  const lacking = incomplete(pieces);
  const left = unassigned(found, pieces);
  const possible = found.allowedActions.includes('split');

  const put = (next: PieceDraft[]) => {
    setPieces(next);
    sessionStorage.setItem(store, JSON.stringify(next));
  };
  const change = (at: number, part: Partial<PieceDraft>) =>
    put(pieces.map((piece, index) => (index === at ? { ...piece, ...part } : piece)));
  const undo = () =>
    merge.mutate(
      { id: found.id, version: found.version + 1 },
      {
        onSuccess: () => confirm({ text: t('undone') }),
        onError: (problem) => confirm({ text: t('notUndone', { detail: problem.detail }) }),
      },
    );
  const submit = () => {
    setAsked(true);
    if (lacking || !possible || split.isPending) return;
    split.mutate(pieces, {
      onSuccess: () => {
        sessionStorage.removeItem(store);
        confirm({ text: t('done', { n: pieces.length }), onUndo: undo, seconds: 28 });
        onClose();
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };

  return (
    <Modal
      open
      width={980}
      title={t('title', { number: shortNumber(found.number.raw) || found.title })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            type="primary"
            loading={split.isPending}
            disabled={!possible}
            aria-keyshortcuts="Control+Enter"
            onClick={submit}
          >
            {t('submit', { n: pieces.length })} <KeyCap keys="Ctrl+Enter" onAccent />
          </Button>
        </>
      }
    >
      <div className={styles.dialog} onKeyDown={onKeyDown}>
        <p className={styles.hint}>
          {t(found.status === 'registered' ? 'hint' : 'hintGoing')} {found.hasContact && t('contact')}
        </p>
        <blockquote className={styles.original} aria-label={t('original')}>
          {found.content}
        </blockquote>
        <div className={styles.pieces}>
          {pieces.map((piece, at) => (
            <PieceFields
              key={at}
              found={found}
              piece={piece}
              ordinal={at + 1}
              focused={at === 0}
              onChange={(part) => change(at, part)}
              onRemove={pieces.length > 2 ? () => put(pieces.filter((_, index) => index !== at)) : undefined}
            />
          ))}
        </div>
        <Button
          type="dashed"
          disabled={pieces.length >= MOST_PIECES}
          onClick={() => put([...pieces, pieceOf(found, left)])}
        >
          {t('add')}
        </Button>
        {left.length > 0 && <p className={styles.left}>{t('left', { list: left.join(t('comma')) })}</p>}
        <p className={styles.lack} role="alert">
          {asked && lacking > 0
            ? t('needed', { n: lacking })
            : split.error && (split.error.errors[0]?.message ?? split.error.detail)}
        </p>
      </div>
    </Modal>
  );
}
