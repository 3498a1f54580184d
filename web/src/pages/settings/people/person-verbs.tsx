import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCurrentUser } from '../../../app/current-user';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { useIsPhone } from '../../../shared/use-viewport';
import { PasswordDialog } from './password-dialog';
import { peopleWords } from './people-words';
import styles from './people.module.css';
import { PersonForm } from './person-form';
import { ResetFactor } from './second-factor/reset-factor';
import { SwitchOffDialog } from './switch-off-dialog';
import { useSwitchPersonOn, type Person } from './use-people';

/** What can be done with one person; nobody switches off themself. */
export function PersonVerbs({ person }: { person: Person }) {
  const t = useWords(peopleWords);
  const confirm = useConfirmBar();
  const me = useCurrentUser();
  const size = useIsPhone() ? 'middle' : 'small';
  const switchOn = useSwitchPersonOn();
  const [open, setOpen] = useState<'change' | 'off' | 'password' | null>(null);
  const close = () => setOpen(null);
  const { id, active } = person;
  return (
    <span className={styles.verbs}>
      <Button
        size={size}
        aria-label={t('changeOne', { name: person.name })}
        onClick={() => setOpen('change')}
      >
        {t('change')}
      </Button>
      {active && (
        <>
          <Button
            size={size}
            aria-label={t('passwordOne', { name: person.name })}
            onClick={() => setOpen('password')}
          >
            {t('password')}
          </Button>
          <ResetFactor person={person} size={size} />
          <Link
            className={styles.away}
            to={`/me?away=${id}`}
            aria-label={t('absenceOne', { name: person.name })}
          >
            {t('absence')}
          </Link>
        </>
      )}
      <Link
        className={styles.away}
        to={`/send-log?tab=decisions&recipientId=${id}`}
        aria-label={t('toldOne', { name: person.name })}
      >
        {t('told')}
      </Link>
      {active && id !== me.id && (
        <Button
          size={size}
          aria-label={t('switchOffOne', { name: person.name })}
          onClick={() => setOpen('off')}
        >
          {t('switchOff')}
        </Button>
      )}
      {!active && (
        <Button
          size={size}
          aria-label={t('switchOnOne', { name: person.name })}
          loading={switchOn.isPending}
          onClick={() =>
            switchOn.mutate(person, {
              onSuccess: () => confirm({ text: t('switchedOn', { name: person.name }) }),
              onError: (problem) => confirm({ text: problem.errors[0]?.message ?? problem.detail }),
            })
          }
        >
          {t('switchOn')}
        </Button>
      )}
      {open === 'change' && <PersonForm known={person} unit={null} onClose={close} />}
      {open === 'off' && <SwitchOffDialog person={person} onClose={close} />}
      {open === 'password' && <PasswordDialog person={person} onClose={close} />}
    </span>
  );
}
