import { Button, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import type { CaseDetail } from '../../../shared/case/case-api';
import { shortNumber } from '../../../shared/case/short-number';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { LikelyCard } from './likely-card';
import { LinkDialog } from './link-dialog';
import { linksWords, type LinkKind } from './links-words';
import { useByNumber, useLikely, useLink, useUnlink, type LikelyCase } from './use-links';
import { useLinkWords } from './use-link-words';
import styles from './links.module.css';

/** Cases that look like this one now, or that somebody names by number, each with the three verbs. */
export function LikelyList({ found }: { found: CaseDetail }) {
  const t = useWords(linksWords);
  const verbs = useLinkWords();
  const confirm = useConfirmBar();
  const [number, setNumber] = useState('');
  const [asked, setAsked] = useState('');
  const [dialog, setDialog] = useState<{ likely: LikelyCase; kind: LinkKind } | null>(null);
  const likely = useLikely(found, true);
  const named = useByNumber(found, asked);
  const link = useLink(found.id);
  const unlink = useUnlink(found.id);
  const shown = [...(named.data ?? []), ...(likely.data ?? [])].filter(
    (one, at, all) => all.findIndex((other) => other.case.id === one.case.id) === at,
  );

  const send = ({ case: other, percent }: LikelyCase, kind: LinkKind, note?: string) =>
    link.mutate(
      { otherId: other.id, kind, likeness: percent, ...(note ? { note } : {}) },
      {
        onSuccess: (made) => {
          setDialog(null);
          setAsked('');
          setNumber('');
          confirm({
            text: t('linked', { number: shortNumber(other.number.raw) || other.title, verb: verbs[kind] }),
            onUndo: () => unlink.mutate((made as { id: string }).id),
          });
        },
      },
    );

  return (
    <>
      <h4>
        {t('likely', { n: shown.length })} <small>{t('likelyHint')}</small>
      </h4>
      {likely.data && shown.length === 0 && <p className={styles.quiet}>{t('noLikely')}</p>}
      {likely.isError && (
        <p className={styles.lack} role="alert">
          {likely.error.message}
        </p>
      )}
      <ul className={styles.cards}>
        {shown.map((one) => (
          <LikelyCard
            key={one.case.id}
            likely={one}
            busy={link.isPending}
            onLink={(kind) => (kind === 'repeat' ? send(one, kind) : setDialog({ likely: one, kind }))}
          />
        ))}
      </ul>
      <form
        className={styles.byNumber}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(number.trim());
        }}
      >
        <Input
          value={number}
          maxLength={100}
          placeholder={t('byNumber')}
          aria-label={t('byNumber')}
          onChange={(event) => setNumber(event.target.value)}
        />
        <Button htmlType="submit" loading={named.isFetching}>
          {t('find')}
        </Button>
      </form>
      <p className={styles.lack} role="alert">
        {asked !== '' && named.data?.length === 0 && t('notFound')}
        {!dialog && (link.error ?? unlink.error)?.detail}
      </p>
      {dialog && (
        <LinkDialog
          likely={dialog.likely}
          kind={dialog.kind}
          problem={link.error}
          busy={link.isPending}
          onSend={(note) => send(dialog.likely, dialog.kind, note)}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}
