import { useState } from 'react';
import { useUsers } from '../../api/directory';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { AskField, AskSheet } from '../asks/ask-sheet';
import styles from './ownership.module.css';
import { ownershipWords } from './ownership-words';
import { usePair, useSetLeader, type Gap } from './use-ownership';

/** 对口联系: a leader for a street that has none. */
export function PairSheet({ street, onClose }: { street: Gap; onClose: () => void }) {
  const t = useWords(ownershipWords);
  return (
    <LeaderChoice
      title={`${street.title} ${t('pair')}`}
      done={(person) => t('paired', { name: street.title, person })}
      move={usePair(street.id)}
      onClose={onClose}
    />
  );
}

/** 定点包案: a leader for a case that is in nobody's hands. */
export function LeaderSheet({ found, onClose }: { found: Gap; onClose: () => void }) {
  const t = useWords(ownershipWords);
  return (
    <LeaderChoice
      title={t('leaderOf', { name: found.title })}
      done={(person) => t('leaderSet', { person })}
      move={useSetLeader(found.id)}
      onClose={onClose}
    />
  );
}

interface Props {
  title: string;
  done: (person: string) => string;
  move: ReturnType<typeof usePair>;
  onClose: () => void;
}

function LeaderChoice({ title, done, move, onClose }: Props) {
  const t = useWords(ownershipWords);
  const confirm = useConfirmBar();
  const leaders = (useUsers().data ?? []).filter(({ role }) => role === 'leader');
  const [chosen, setChosen] = useState('');
  const [asked, setAsked] = useState(false);
  const send = () => {
    setAsked(true);
    if (!chosen) return;
    const person = leaders.find(({ id }) => id === chosen)?.name ?? '';
    move.mutate(chosen, {
      onSuccess: () => {
        confirm({ text: done(person) });
        onClose();
      },
    });
  };
  return (
    <AskSheet
      title={title}
      submit={t('save')}
      busy={move.isPending}
      lack={asked && !chosen ? t('choose') : null}
      problem={move.error}
      onSubmit={send}
      onClose={onClose}
    >
      <div className={styles.form}>
        <AskField label={t('leader')}>
          <select aria-label={t('leader')} value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="">{t('choose')}</option>
            {leaders.map(({ id, name, title: post }) => (
              <option key={id} value={id}>
                {[name, post].filter(Boolean).join(' ')}
              </option>
            ))}
          </select>
        </AskField>
      </div>
    </AskSheet>
  );
}
