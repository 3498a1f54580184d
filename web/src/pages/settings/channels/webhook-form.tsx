import { Button, Input, Modal, Select, Switch } from 'antd';
import { useState } from 'react';
import { useUnits } from '../../../api/directory';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import settings from '../settings.module.css';
import { channelWords } from './channel-words';
import styles from './channels.module.css';
import { useSaveWebhook, type Hook, type WantedHook } from './use-channels';

const FORMATS = ['json', 'wecom', 'dingtalk'] as const;

interface Props {
  /** Null for a new one. */
  known: Hook | null;
  onClose: () => void;
}

/** One webhook; what is sealed is never shown again, and stays where nothing is typed. */
export function WebhookForm({ known, onClose }: Props) {
  const t = useWords(channelWords);
  const confirm = useConfirmBar();
  const units = useUnits().data ?? [];
  const save = useSaveWebhook(known);
  const [draft, setDraft] = useState<WantedHook>({
    name: known?.name ?? '',
    unitId: known?.unitId ?? null,
    format: known?.format ?? 'json',
    url: '',
    secret: '',
    active: known?.active ?? true,
  });
  const change = (part: Partial<WantedHook>) => setDraft({ ...draft, ...part });
  const send = () =>
    save.mutate(
      { ...draft, url: draft.url || null, secret: draft.secret || null },
      {
        onSuccess: () => {
          confirm({ text: t('saved', { name: draft.name }) });
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={known ? t('editOne', { name: known.name }) : t('add')}
      footer={null}
      onCancel={onClose}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <label>
          {t('name')}
          <Input
            autoFocus
            required
            maxLength={60}
            value={draft.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        </label>
        <label>
          {t('unit')}
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t('unit')}
            value={draft.unitId ?? ''}
            options={[
              { value: '', label: t('allUnits') },
              ...units.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id: string) => change({ unitId: id || null })}
          />
        </label>
        <label>
          {t('format')}
          <Select
            aria-label={t('format')}
            value={draft.format}
            options={FORMATS.map((value) => ({ value, label: t(value) }))}
            onChange={(format) => change({ format })}
          />
        </label>
        <label>
          {t('url')}
          <Input
            type="url"
            required={!known}
            placeholder={known ? `${known.host} · ${t('urlKept')}` : 'https://'}
            value={draft.url ?? ''}
            onChange={({ target }) => change({ url: target.value })}
          />
        </label>
        <label>
          {t('secret')}
          <Input.Password
            autoComplete="off"
            disabled={draft.format === 'wecom'}
            placeholder={
              draft.format === 'wecom' ? t('secretWecom') : known?.hasSecret ? t('secretKept') : ''
            }
            value={draft.secret ?? ''}
            onChange={({ target }) => change({ secret: target.value })}
          />
        </label>
        <label className={styles.switch}>
          <Switch checked={draft.active} onChange={(active) => change({ active })} /> {t('active')}
        </label>
        {save.error && (
          <p className={settings.wrong} role="alert">
            {save.error.errors[0]?.message ?? save.error.detail}
          </p>
        )}
        <div className={styles.verbs}>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
