import { Modal, Select } from 'antd';
import { useState } from 'react';
import { api, dataOf } from '../../api/client';
import { useUnits, useUsers } from '../../api/directory';
import { useWrite } from '../../api/use-write';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { ErrorState } from '../../shared/states/error-state';
import { digestWords } from './digest-words';

interface Props {
  week: string;
  /** Null for the district. */
  unitId: string | null;
  unitName: string;
  onClose: () => void;
}

/** Who gets a frozen digest once more. */
export function ResendSheet({ week, unitId, unitName, onClose }: Props) {
  const t = useWords(digestWords);
  const confirm = useConfirmBar();
  const users = useUsers().data ?? [];
  const units = useUnits().data ?? [];
  const [userId, setUserId] = useState<string | null>(null);
  const send = useWrite({
    mutationFn: (id: string) =>
      dataOf(api.POST('/api/digests/resend', { body: { week, userId: id, ...(unitId && { unitId }) } })),
    onSuccess: () => {
      confirm({ text: t('sent', { name: users.find(({ id }) => id === userId)?.name ?? '' }) });
      onClose();
    },
  });
  const unitOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? '';
  return (
    <Modal
      open
      title={t('resendTitle', { unit: unitName })}
      okText={t('send')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !userId, loading: send.isPending }}
      onOk={() => userId && send.mutate(userId)}
      onCancel={onClose}
    >
      <Select
        style={{ width: '100%' }}
        aria-label={t('reader')}
        placeholder={t('reader')}
        autoFocus
        showSearch={{ optionFilterProp: 'label' }}
        value={userId}
        onChange={setUserId}
        options={users.map((user) => ({ value: user.id, label: `${user.name} · ${unitOf(user.unitId)}` }))}
      />
      <p style={{ margin: '8px 0 0', color: 'var(--db-ink-2)' }}>{t('readerHint')}</p>
      {send.error && <ErrorState error={send.error} title={t('notSent')} />}
    </Modal>
  );
}
