import { useState } from 'react';
import { useUnits, useUsers } from '../../api/directory';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../confirm-bar/confirm-bar-provider';
import { Button } from '../light/button';
import { Sheet } from '../light/sheet';
import { Input } from '../light/input';
import { ChoiceList } from './choice-list';
import { useAssign, type UnitWork } from './unit-work-api';
import styles from './unit-work.module.css';
import { unitWorkWords } from './unit-work-words';

interface Props {
  caseId: string;
  work: UnitWork;
  open: boolean;
  onClose: () => void;
}

/** 交给: one of my unit's people, or a community below it. */
export function AssignSheet({ caseId, work, open, onClose }: Props) {
  const t = useWords(unitWorkWords);
  const confirm = useConfirmBar();
  const me = useCurrentUser();
  const users = useUsers();
  const units = useUnits();
  const assign = useAssign(caseId);
  const mine = work.handlers.find(({ unitId }) => unitId === me.unitId);
  const [chosen, setChosen] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const people = (users.data ?? []).map(({ id, name }) => ({ id, name }));
  const communities = (units.data ?? [])
    .filter(({ kind, parentId }) => kind === 'community' && parentId === me.unitId)
    .map(({ id, name }) => ({ id, name }));
  const picked = [...people, ...communities].find(({ id }) => id === chosen);

  const give = (body: Parameters<typeof assign.mutate>[0], text: string) =>
    assign.mutate(body, {
      onSuccess: () => {
        setChosen(null);
        setNote('');
        confirm({ text });
        onClose();
      },
    });

  return (
    <Sheet open={open} onClose={onClose} title={t('giveTitle')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!picked) return;
          const key = communities.includes(picked) ? 'communityId' : 'userId';
          give({ [key]: picked.id, note: note.trim() }, t('given', { name: picked.name }));
        }}
      >
        {users.isError && <p role="alert">{t('noUsers')}</p>}
        <ChoiceList name="handler" title={t('people')} choices={people} value={chosen} onChange={setChosen} />
        <ChoiceList
          name="handler"
          title={t('communities')}
          choices={communities}
          value={chosen}
          onChange={setChosen}
        />
        <label className={styles.field}>
          <span>{t('note')}</span>
          <Input
            maxLength={500}
            value={note}
            placeholder={t('noteHint')}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        <p className={styles.complaint} role="alert">
          {assign.error?.errors[0]?.message ?? assign.error?.detail}
        </p>
        <div className={styles.verbs}>
          {mine && <Button onClick={() => give({}, t('takenBack'))}>{t('takeBack')}</Button>}
          <Button type="primary" htmlType="submit" disabled={!picked} loading={assign.isPending}>
            {picked ? t('giveTo', { name: picked.name }) : t('choose')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
