import { Button } from 'antd';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { forceWords } from './task-force-words';
import { useReopenTaskForce, type TaskForce } from './use-task-forces';
import styles from './repeats.module.css';

export type ForceForm = 'edit' | 'meet' | 'close';

interface Props {
  force: TaskForce;
  busy: boolean;
  onForm: (form: ForceForm) => void;
}

/** What the reader may do with it now. */
export function ForceVerbs({ force: { id, version, closedAt, mayChange }, busy, onForm }: Props) {
  const t = useWords(forceWords);
  const confirm = useConfirmBar();
  const reopen = useReopenTaskForce(id);
  return (
    <>
      {reopen.error && (
        <span className={styles.lack} role="alert">
          {reopen.error.detail}
        </span>
      )}
      <Button onClick={() => window.print()}>{t('print')}</Button>
      {mayChange && closedAt === null && (
        <>
          <Button disabled={busy} onClick={() => onForm('close')}>
            {t('close')}
          </Button>
          <Button disabled={busy} onClick={() => onForm('edit')}>
            {t('edit')}
          </Button>
          <Button type="primary" disabled={busy} onClick={() => onForm('meet')}>
            {t('meet')}
          </Button>
        </>
      )}
      {mayChange && closedAt !== null && (
        <Button
          type="primary"
          loading={reopen.isPending}
          onClick={() => reopen.mutate(version, { onSuccess: () => confirm({ text: t('reopened') }) })}
        >
          {t('reopen')}
        </Button>
      )}
    </>
  );
}
