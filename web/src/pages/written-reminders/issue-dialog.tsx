import { Modal } from 'antd';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { ErrorState } from '../../shared/states/error-state';
import { reminderWords } from './reminder-words';
import { useIssue, type Letter } from './use-reminders';
import styles from './run.module.css';

interface Props {
  runId: string;
  /** As they stood when the dialog was opened: what changed since is refused. */
  letters: readonly Letter[];
  onClose: () => void;
}

/** Who gets which letter, before anything leaves. */
export function IssueDialog({ runId, letters, onClose }: Props) {
  const t = useWords(reminderWords);
  const confirm = useConfirmBar();
  const issue = useIssue(runId);
  const n = letters.length;
  const namesOf = ({ addressees }: Letter): string => {
    const named = addressees.map(({ userId, name }) => (userId ? name : t('onPaper', { name })));
    return [...(addressees.some(({ userId }) => userId) ? [] : [t('toUnit')]), ...named].join('、');
  };
  return (
    <Modal
      open
      title={t('issueTitle', { n })}
      okText={t('issueN', { n })}
      cancelText={t('cancel')}
      okButtonProps={{ loading: issue.isPending, disabled: Boolean(issue.error) }}
      onOk={() =>
        issue.mutate(letters, {
          onSuccess: () => {
            confirm({ text: t('issued', { n }) });
            onClose();
          },
        })
      }
      onCancel={onClose}
    >
      <p>{t('issueText')}</p>
      <ul className={styles.plain}>
        {letters.map((letter) => (
          <li key={letter.id}>{t('issueTo', { street: letter.street, names: namesOf(letter) })}</li>
        ))}
      </ul>
      {issue.error && <ErrorState error={issue.error} title={t('notIssued')} />}
    </Modal>
  );
}
