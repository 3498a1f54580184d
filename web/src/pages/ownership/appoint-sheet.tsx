import { useState } from 'react';
import { useUsers } from '../../api/directory';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Input } from '../../shared/light/input';
import { AskField, AskSheet } from '../asks/ask-sheet';
import styles from './ownership.module.css';
import { ownershipWords } from './ownership-words';
import { useShownAgain } from './use-shown-again';
import { useAppoint, type Subject } from './use-ownership';

/** 明确责任人: somebody answers for it, with an account or by name; whoever stood there is relieved. */
export function AppointSheet({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const t = useWords(ownershipWords);
  const confirm = useConfirmBar();
  const people = useUsers().data ?? [];
  const { standing, holder, name } = subject;
  const renews = standing?.state === 'expired';
  const [userId, setUserId] = useState(renews ? (standing.userId ?? '') : '');
  const [personName, setPersonName] = useState(renews && !standing.userId ? standing.personName : '');
  const [post, setPost] = useState(renews && !standing.userId ? (standing.post ?? '') : '');
  const [fromOn, setFromOn] = useState('');
  const [untilOn, setUntilOn] = useState('');
  const [asked, setAsked] = useState(false);
  const appoint = useAppoint();
  const stale = useShownAgain(appoint.error);
  const isMissing = !userId && !personName.trim();
  const send = () => {
    setAsked(true);
    if (isMissing) return;
    const person = people.find(({ id }) => id === userId)?.name ?? personName.trim();
    appoint.mutate(
      {
        subjectType: subject.type,
        subjectId: subject.id,
        userId: userId || null,
        ...(!userId && { personName: personName.trim() }),
        post: post.trim() || null,
        fromOn: fromOn || null,
        untilOn: untilOn || null,
        replaces: standing?.id ?? null,
      },
      {
        onSuccess: () => {
          confirm({ text: t('appointed', { name, person }) });
          onClose();
        },
      },
    );
  };
  return (
    <AskSheet
      title={t('appointOf', { name, holder })}
      submit={t('save')}
      busy={appoint.isPending}
      lack={asked && isMissing ? t('needName') : stale}
      problem={appoint.error}
      onSubmit={send}
      onClose={onClose}
    >
      <div className={styles.form}>
        <AskField label={t('account')} hint={standing && t('replacesHint', { person: standing.personName })}>
          <select aria-label={t('account')} value={userId} onChange={({ target }) => setUserId(target.value)}>
            <option value="">{t('noAccount')}</option>
            {people.map(({ id, name: of, title }) => (
              <option key={id} value={id}>
                {[of, title].filter(Boolean).join(' ')}
              </option>
            ))}
          </select>
        </AskField>
      </div>
      {!userId && (
        <>
          <AskField label={t('personName')}>
            <Input maxLength={60} value={personName} onChange={({ target }) => setPersonName(target.value)} />
          </AskField>
          <AskField label={t('post')}>
            <Input maxLength={100} value={post} onChange={({ target }) => setPost(target.value)} />
          </AskField>
        </>
      )}
      <AskField label={t('fromOn')}>
        <Input type="date" value={fromOn} onChange={({ target }) => setFromOn(target.value)} />
      </AskField>
      <AskField label={t('untilOn')}>
        <Input type="date" value={untilOn} onChange={({ target }) => setUntilOn(target.value)} />
      </AskField>
    </AskSheet>
  );
}
