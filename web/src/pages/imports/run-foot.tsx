import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { say, useWords } from '../../i18n/words';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { useKeys } from '../../shared/keys/use-keys';
import styles from './run.module.css';
import { FIGURES, runWords } from './run-words';
import { useImportActs, type ImportRun } from './use-imports';

interface Props {
  run: ImportRun;
  needs: boolean;
  onNeeds: () => void;
}

/** The verb says how many rows it writes; before it can, the foot says why not and what to do. */
export function RunFoot({ run, needs, onNeeds }: Props) {
  const t = useWords(runWords);
  const { commit } = useImportActs(run.id);
  const [reason, setReason] = useState<string | null>(null);
  const { counts } = run;
  const toWrite = counts.toCreate + counts.toChange;
  const coverOff = run.coverMismatch.length > 0;
  const readable = run.fileNotes.every(({ severity }) => severity !== 'rejected');
  const may = readable && toWrite > 0 && counts.blocking === 0 && (!coverOff || Boolean(reason?.trim()));
  const send = () => may && !commit.isPending && commit.mutate(coverOff ? (reason?.trim() ?? null) : null);
  useKeys([{ keys: 'Ctrl+Enter', label: t('keyCommit'), run: send }], run.state === 'dry-run');
  if (run.state === 'committed') return <DoneFoot run={run} />;
  return (
    <div className={styles.stickyFoot}>
      <p role="status">
        {commit.error ? <b className={styles.cannot}>{commit.error.detail}</b> : <Why run={run} may={may} />}
      </p>
      {coverOff && counts.blocking === 0 && toWrite > 0 && (
        <>
          {reason === null ? (
            <Button type="link" onClick={() => setReason('')}>
              {t('reasonAsk')}
            </Button>
          ) : (
            <Input
              className={styles.reason}
              value={reason}
              maxLength={300}
              autoFocus
              placeholder={t('reason')}
              aria-label={t('reason')}
              onChange={(event) => setReason(event.target.value)}
              onPressEnter={send}
            />
          )}
        </>
      )}
      <Button href={`/api/imports/${run.id}/errors.xlsx`} download>
        {t('errors')}
      </Button>
      {(needs || counts.pending > 0) && (
        <Button onClick={onNeeds} aria-pressed={needs} aria-keyshortcuts="f">
          {needs ? t('seeAll') : t('onlyNeeds', { n: counts.pending })} <KeyCap keys="f" />
        </Button>
      )}
      {(toWrite > 0 || counts.blocking > 0) && (
        <Button
          type="primary"
          disabled={!may}
          loading={commit.isPending}
          onClick={send}
          aria-keyshortcuts="Control+Enter"
        >
          {t('commit', { n: toWrite })} <KeyCap keys="Ctrl+Enter" onAccent={may} />
        </Button>
      )}
    </div>
  );
}

function Why({ run, may }: { run: ImportRun; may: boolean }) {
  const t = useWords(runWords);
  const language = useLanguage();
  const { counts, cover, coverMismatch } = run;
  const comma = language === 'zh' ? '、' : ', ';
  const figures = coverMismatch
    .map((one) =>
      t('figureOff', {
        figure: say(FIGURES[one], language),
        n: Math.abs((cover?.[one] ?? 0) - counts.file[one]),
      }),
    )
    .join(comma);
  const why = [
    ...(counts.blocking > 0 ? [t('blocking', { n: counts.blocking })] : []),
    ...(figures ? [t('coverOff', { figures })] : []),
  ];
  if (why.length > 0)
    return (
      <>
        <b className={styles.cannot}>{t('cannot')}</b>
        {why.join(language === 'zh' ? '；' : '; ')}
      </>
    );
  if (counts.rows === 0) return t('noCases');
  if (!may && counts.unchanged > 0) return t('nothing', { n: counts.unchanged });
  return counts.pending > 0 ? t('undecided', { n: counts.pending }) : t('ready');
}

function DoneFoot({ run }: { run: ImportRun }) {
  const t = useWords(runWords);
  const navigate = useNavigate();
  const language = useLanguage();
  const { created, updated, held } = run.counts;
  const facts = [
    t('done', { created }),
    ...(updated > 0 ? [t('doneChanged', { updated })] : []),
    ...(held > 0 ? [t('doneHeld', { held })] : []),
  ];
  return (
    <div className={styles.stickyFoot}>
      <p role="status">{facts.join(language === 'zh' ? '，' : ', ')}</p>
      <Button onClick={() => void navigate('/imports')}>{t('again')}</Button>
      <Button onClick={() => void navigate('/cases?view=to-dispatch')}>{t('toLedger')}</Button>
      <Button
        type="primary"
        autoFocus
        onClick={() => void navigate(`/dispatch?campaignId=${run.campaignId}`)}
      >
        {t('toDispatch')}
      </Button>
    </div>
  );
}
