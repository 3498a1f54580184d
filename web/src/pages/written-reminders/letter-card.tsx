import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { EditDialog } from './edit-dialog';
import { LetterFacts } from './letter-facts';
import { LetterPaper } from './letter-paper';
import { LetterStatus } from './letter-status';
import { reminderWords } from './reminder-words';
import { useSince } from './since';
import { useLetterFile, type Letter } from './use-reminders';
import { WithdrawDialog } from './withdraw-dialog';
import styles from './run.module.css';

/** One letter among the others of its run, with the verbs that it permits. */
export function LetterCard({ letter, onIssue }: { letter: Letter; onIssue: () => void }) {
  const t = useWords(reminderWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const file = useLetterFile();
  const since = useSince(letter);
  const [open, setOpen] = useState<'edit' | 'withdraw' | null>(null);
  const may = (action: Letter['allowedActions'][number]) => letter.allowedActions.includes(action);
  const download = () =>
    file.mutate(
      { letterId: letter.id, format: 'docx' },
      {
        onSuccess: (name) => confirm({ text: t('fileDone', { name }) }),
        onError: (problem) => confirm({ text: t('fileFailed', { detail: problem.detail }) }),
      },
    );
  const name = (verb: string) =>
    language === 'zh' ? `${verb}${letter.street}的提醒` : `${verb}: ${letter.street}`;
  return (
    <li className={styles.letter}>
      <h3>
        {t('nth', { n: letter.place, street: letter.street })}
        <LetterStatus status={letter.status} />
      </h3>
      <LetterFacts letter={letter} />
      <LetterPaper letter={letter} />
      {since && <p className={styles.since}>{since}</p>}
      <div className={styles.verbs}>
        <Link to={`/written-reminders/letters/${letter.id}`}>{t('attached', { n: letter.cases })}</Link>
        <span className={styles.gap} />
        <Button size="small" loading={file.isPending} aria-label={name(t('docx'))} onClick={download}>
          {t('word')}
        </Button>
        {may('withdraw') && (
          <Button size="small" aria-label={name(t('withdraw'))} onClick={() => setOpen('withdraw')}>
            {t('withdraw')}
          </Button>
        )}
        {may('edit') && (
          <Button size="small" aria-label={name(t('edit'))} onClick={() => setOpen('edit')}>
            {t('edit')}
          </Button>
        )}
        {may('issue') && (
          <Button size="small" type="primary" ghost aria-label={name(t('issue'))} onClick={onIssue}>
            {t('issue')}
          </Button>
        )}
      </div>
      {open === 'edit' && <EditDialog letter={letter} onClose={() => setOpen(null)} />}
      {open === 'withdraw' && <WithdrawDialog letter={letter} onClose={() => setOpen(null)} />}
    </li>
  );
}
