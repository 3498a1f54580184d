import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Input } from '../../../shared/light/input';
import { TextArea } from '../../../shared/light/text-area';
import { useDraft } from '../../../shared/draft/use-draft';
import { dayOf } from '../../../shared/time/format-time';
import { AskField, AskSheet } from '../../asks/ask-sheet';
import { useShownAfresh } from '../use-shown-afresh';
import { useSendBack, useSign, useSkip, type ChainLink, type Seen } from './use-write-off';
import { writeOffWords } from './write-off-words';
import styles from './write-off.module.css';

export interface LinkSheetProps {
  seen: Seen;
  link: ChainLink;
  /** Links before this one, the nearest last. */
  earlier: readonly ChainLink[];
  onClose: () => void;
}

const draftName = (act: string, { task: { id } }: Seen, { key }: ChainLink): string =>
  `write-off.${act}.${id}.${key}`;

/** Signs a link: opinion, checklist, and for somebody outside the paper. */
export function SignSheet({ seen, link, onClose }: LinkSheetProps) {
  const t = useWords(writeOffWords);
  const [today] = useState(() => dayOf(new Date()));
  const blank = { opinion: '', ticks: [] as readonly string[], paperBy: '', documentNo: '', actualOn: today };
  const { draft, change, clear } = useDraft(draftName('sign', seen, link), blank);
  const { opinion, ticks, paperBy, documentNo, actualOn } = draft;
  const [asked, setAsked] = useState(false);
  const { title, checklist, signsForOutside } = link;
  const sign = useSign(seen, link, t('signed', { title }));
  const stale = useShownAfresh(sign.error);
  const sent = () => {
    clear();
    onClose();
  };
  const send = () => {
    setAsked(true);
    if (!opinion.trim()) return;
    sign.mutate(
      {
        opinion: opinion.trim(),
        ticks: [...ticks],
        paperBy: paperBy || null,
        documentNo: documentNo || null,
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
      lack={asked && !opinion.trim() ? t('needOpinion') : stale}
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

/** Sends the chain back to an earlier link. */
export function BackSheet({ seen, link, earlier, onClose }: LinkSheetProps) {
  const t = useWords(writeOffWords);
  const { draft, change, clear } = useDraft(draftName('back', seen, link), { to: '', reason: '' });
  const { reason } = draft;
  const to = (earlier.find(({ key }) => key === draft.to) ?? earlier.at(-1))?.key ?? '';
  const [asked, setAsked] = useState(false);
  const target = earlier.find(({ key }) => key === to)?.title ?? '';
  const back = useSendBack(seen, link, t('sentBack', { title: target }));
  const stale = useShownAfresh(back.error);
  const send = () => {
    setAsked(true);
    if (!reason.trim()) return;
    const sent = () => {
      clear();
      onClose();
    };
    back.mutate({ to, reason: reason.trim() }, { onSuccess: sent });
  };
  return (
    <AskSheet
      title={t('sendBackOne', { title: link.title })}
      submit={t('sendBack')}
      busy={back.isPending}
      lack={asked && !reason.trim() ? t('needReason') : stale}
      problem={back.error}
      onSubmit={send}
      onClose={onClose}
    >
      <BackTo earlier={earlier} to={to} onTo={(key) => change({ to: key })} />
      <AskField label={t('reason')}>
        <TextArea
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
      </AskField>
    </AskSheet>
  );
}

interface BackToProps {
  earlier: readonly ChainLink[];
  to: string;
  onTo: (key: string) => void;
}

export function BackTo({ earlier, to, onTo }: BackToProps) {
  const t = useWords(writeOffWords);
  return (
    <AskField label={t('to')}>
      <select className={styles.select} value={to} onChange={({ target }) => onTo(target.value)}>
        {earlier.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>
    </AskField>
  );
}

/** Leaves a link out by its rule. */
export function SkipSheet({ seen, link, onClose }: LinkSheetProps) {
  const t = useWords(writeOffWords);
  const confirm = useConfirmBar();
  const { draft, change, clear } = useDraft(draftName('skip', seen, link), { reason: '' });
  const { reason } = draft;
  const [asked, setAsked] = useState(false);
  const skip = useSkip(seen, link.key);
  const stale = useShownAfresh(skip.error);
  const send = () => {
    setAsked(true);
    if (!reason.trim()) return;
    skip.mutate(reason.trim(), {
      onSuccess: () => {
        clear();
        confirm({ text: t('done') });
        onClose();
      },
    });
  };
  return (
    <AskSheet
      title={t('skipOne', { title: link.title })}
      submit={t('skip')}
      busy={skip.isPending}
      lack={asked && !reason.trim() ? t('needReason') : stale}
      problem={skip.error}
      onSubmit={send}
      onClose={onClose}
    >
      <AskField label={t('reason')} hint={link.skipBasis && t('basis', { basis: link.skipBasis })}>
        <TextArea
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
      </AskField>
    </AskSheet>
  );
}
