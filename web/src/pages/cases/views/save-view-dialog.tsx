import { Button, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { ROLES, type Role } from '../../../api/session';
import { useCurrentUser } from '../../../app/current-user';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { ROLE_WORDS } from '../../../shared/roles/role-words';
import { useViewChanges, type View, type ViewDraft } from './use-views';
import { viewsWords } from './views-words';
import styles from './views.module.css';

interface Props {
  /** What is on show: conditions, order, columns. */
  look: Omit<ViewDraft, 'name' | 'scope' | 'role'>;
  /** The saved view it began with, when the reader may overwrite it. */
  opened: View | undefined;
  mayShare: boolean;
  onSaved: (key: string) => void;
  onClose: () => void;
}

/** 存为视图: a name, for whom; or over the one it began with. */
export function SaveViewDialog({ look, opened, mayShare, onSaved, onClose }: Props) {
  const t = useWords(viewsWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const { role: own } = useCurrentUser();
  const { add, change } = useViewChanges();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<ViewDraft['scope']>('me');
  const [role, setRole] = useState<Role>(own);
  const [asked, setAsked] = useState(false);
  const problem = add.error ?? change.error;
  const lack = asked && !name.trim() ? t('needed') : null;

  const saveNew = () => {
    setAsked(true);
    if (!name.trim()) return;
    const draft = { ...look, name: name.trim(), scope, ...(scope === 'role' ? { role } : {}) };
    add.mutate(draft, {
      onSuccess: ({ id }) => {
        confirm({ text: t('saved', { name: draft.name }) });
        onSaved(id);
      },
    });
  };
  const overwrite = (view: View) => {
    const body = {
      ...look,
      name: view.name ?? '',
      scope: view.scope,
      ...(view.role ? { role: view.role } : {}),
    };
    change.mutate(
      { view, body },
      {
        onSuccess: () => {
          confirm({ text: t('overwritten', { name: body.name }) });
          onSaved(view.key);
        },
      },
    );
  };

  return (
    <Modal
      open
      title={t('save')}
      width={440}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          {opened && (
            <Button loading={change.isPending} onClick={() => overwrite(opened)}>
              {t('overwrite', { name: opened.name ?? '' })}
            </Button>
          )}
          <Button type="primary" loading={add.isPending} onClick={saveNew}>
            {t('saveNew')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <label>
          <span>{t('name')}</span>
          <Input
            autoFocus
            value={name}
            maxLength={40}
            placeholder={t('nameHint')}
            status={lack ? 'error' : undefined}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={saveNew}
          />
        </label>
        {mayShare && (
          <Radio.Group
            aria-label={t('forWhom')}
            value={scope}
            onChange={(event) => setScope(event.target.value as ViewDraft['scope'])}
            options={(['me', 'role', 'all'] as const).map((value) => ({ value, label: t(value) }))}
          />
        )}
        {scope === 'role' && (
          <label>
            <span>{t('whichRole')}</span>
            <Select
              value={role}
              onChange={setRole}
              options={ROLES.map((value) => ({ value, label: ROLE_WORDS[value][language] }))}
            />
          </label>
        )}
        <p>
          {t('kept')} {look.everyCampaign && t('keptEvery')}
        </p>
        <p className={styles.problem} role="alert">
          {lack ?? (problem && (problem.errors[0]?.message ?? problem.detail))}
        </p>
      </div>
    </Modal>
  );
}
