import { useState } from 'react';
import type { components } from '../../../api/schema';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Input } from '../../../shared/light/input';
import { TextArea } from '../../../shared/light/text-area';
import { dayOf } from '../../../shared/time/format-time';
import { AskField, AskSheet } from '../../asks/ask-sheet';
import { useShownAfresh } from '../use-shown-afresh';
import type { LinkSheetProps } from './link-sheet-props';
import { BackTo } from './link-sheets';
import { PublicityStrip } from './publicity-strip';
import { useAnswer, useNoticeDraft, useObject, usePublish, type Objection } from './use-write-off';
import { writeOffWords } from './write-off-words';
import styles from './write-off.module.css';

type Receiver = components['schemas']['ReceiverDto'];
const REACHED = ['office', 'phone', 'address', 'email'] as const;
const NOBODY: Receiver = { office: '', phone: '', address: '', email: '' };

/** The drafted notice, to be mended and approved; the window shows before it is out. */
export function NoticeSheet({ seen, link, onClose }: LinkSheetProps) {
  const t = useWords(writeOffWords);
  const confirm = useConfirmBar();
  const [startOn, setStartOn] = useState(() => dayOf(new Date()));
  const [place, setPlace] = useState('');
  /** Null until somebody writes: the draft follows the day. */
  const [title, setTitle] = useState<string | null>(null);
  const [body, setBody] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const { data: draft } = useNoticeDraft(seen.task.id, startOn);
  const publish = usePublish(seen, link.key);
  const stale = useShownAfresh(publish.error);
  const [reached, setReached] = useState<Partial<Receiver>>({});
  const receiver = { ...NOBODY, ...draft?.receiver, ...reached };
  const said = { title: title ?? draft?.title ?? '', body: body ?? draft?.body ?? '', place, startOn };
  const lacks = [...Object.values(said), receiver.office].some((text) => !text.trim());
  const send = () => {
    setAsked(true);
    if (lacks) return;
    publish.mutate(
      { ...said, receiver },
      {
        onSuccess: () => {
          confirm({ text: t('published') });
          onClose();
        },
      },
    );
  };
  return (
    <AskSheet
      title={t('publish')}
      submit={t('publish')}
      busy={publish.isPending}
      lack={asked && lacks ? t('needFields') : stale}
      problem={publish.error}
      onSubmit={send}
      onClose={onClose}
    >
      <AskField label={t('startOn')}>
        <Input type="date" value={startOn} onChange={({ target }) => setStartOn(target.value)} />
      </AskField>
      {draft && <PublicityStrip window={draft.window} />}
      <AskField label={t('place')}>
        <Input value={place} maxLength={200} onChange={({ target }) => setPlace(target.value)} />
      </AskField>
      <AskField label={t('noticeTitle')}>
        <Input value={said.title} maxLength={200} onChange={({ target }) => setTitle(target.value)} />
      </AskField>
      <AskField label={t('noticeBody')}>
        <TextArea
          autoSize={{ minRows: 8, maxRows: 16 }}
          maxLength={8000}
          value={said.body}
          onChange={({ target }) => setBody(target.value)}
        />
      </AskField>
      {REACHED.map((key) => (
        <AskField key={key} label={t(key)}>
          <Input
            value={receiver[key]}
            maxLength={120}
            onChange={({ target }) => setReached({ ...reached, [key]: target.value })}
          />
        </AskField>
      ))}
    </AskSheet>
  );
}

export function ObjectionSheet({ seen, onClose }: LinkSheetProps) {
  const t = useWords(writeOffWords);
  const confirm = useConfirmBar();
  const [receivedOn, setReceivedOn] = useState(() => dayOf(new Date()));
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const object = useObject(seen);
  const stale = useShownAfresh(object.error);
  const send = () => {
    setAsked(true);
    if (!text.trim() || !receivedOn) return;
    object.mutate(
      { receivedOn, text: text.trim() },
      {
        onSuccess: () => {
          confirm({ text: t('done') });
          onClose();
        },
      },
    );
  };
  return (
    <AskSheet
      title={t('addObjection')}
      submit={t('addObjection')}
      busy={object.isPending}
      lack={asked && (!text.trim() || !receivedOn) ? t('needFields') : stale}
      problem={object.error}
      onSubmit={send}
      onClose={onClose}
    >
      <AskField label={t('receivedOn')}>
        <Input type="date" value={receivedOn} onChange={({ target }) => setReceivedOn(target.value)} />
      </AskField>
      <AskField label={t('objection')}>
        <TextArea
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={2000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </AskField>
    </AskSheet>
  );
}

export function AnswerSheet({
  seen,
  earlier,
  objection,
  onClose,
}: LinkSheetProps & { objection: Objection }) {
  const t = useWords(writeOffWords);
  const confirm = useConfirmBar();
  const [outcome, setOutcome] = useState<'dismissed' | 'upheld'>('dismissed');
  const [to, setTo] = useState(earlier.at(-1)?.key ?? '');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const answer = useAnswer(seen, objection.id);
  const stale = useShownAfresh(answer.error);
  const send = () => {
    setAsked(true);
    if (!text.trim()) return;
    answer.mutate(
      { outcome, text: text.trim(), to: outcome === 'upheld' ? to : null },
      {
        onSuccess: () => {
          confirm({ text: t('done') });
          onClose();
        },
      },
    );
  };
  return (
    <AskSheet
      title={t('answer')}
      submit={t('answer')}
      busy={answer.isPending}
      lack={asked && !text.trim() ? t('needFields') : stale}
      problem={answer.error}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{objection.text}</p>
      <fieldset className={styles.checks}>
        <legend>{t('outcome')}</legend>
        {(['dismissed', 'upheld'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="outcome" checked={outcome === one} onChange={() => setOutcome(one)} />
            {t(one)}
          </label>
        ))}
      </fieldset>
      {outcome === 'upheld' && <BackTo earlier={earlier} to={to} onTo={setTo} />}
      <AskField label={t('answer')}>
        <TextArea
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={2000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </AskField>
    </AskSheet>
  );
}
