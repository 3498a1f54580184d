import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../shared/light/button';
import { PendingLine } from '../../../shared/outbox/pending-line';
import { LinkFiles } from './link-files';
import type { LinkSheetProps } from './link-sheet-props';
import { BackSheet, SkipSheet } from './link-sheets';
import { PublicityBlock } from './publicity-block';
import { AnswerSheet, NoticeSheet, ObjectionSheet } from './publicity-sheets';
import { SignSheet } from './sign-sheet';
import { stillMissing, useLinkFiles } from './use-link-files';
import { usePressStage, type ChainLink, type Objection, type Seen } from './use-write-off';
import { writeOffWords } from './write-off-words';
import styles from './write-off.module.css';

type Opened = 'sign' | 'back' | 'skip' | 'notice' | 'object' | Objection | null;

interface Props {
  seen: Seen;
  link: ChainLink;
  begunOn: string;
  earlier: readonly ChainLink[];
  mayManage: boolean;
  /** Read from this device, because there is no signal. */
  isRecalled: boolean;
}

/** A link whose turn it is: what is missing, its files and notice, and the verbs of the reader. */
export function LinkNow({ seen, link, begunOn, earlier, mayManage, isRecalled }: Props) {
  const t = useWords(writeOffWords);
  const language = useLanguage();
  const [opened, setOpened] = useState<Opened>(null);
  const { title, signers, kind, maySendBack, maySkip } = link;
  const attempt = link.attempts.at(-1)!;
  const { notice } = attempt;
  const desk = useLinkFiles(seen.task, attempt);
  const stage = usePressStage(seen);
  const missing = stillMissing(link, desk.files);
  const maySign = link.maySign && stage === null;
  const waiting = signers.filter(({ hasSigned }) => !hasSigned).map(({ name }) => name);
  const sheet = { seen, link, begunOn, earlier, onClose: () => setOpened(null) };
  return (
    <section className={styles.now} aria-label={title}>
      <div>
        <h3>
          {title} · {t('turn', { names: waiting.join('、') || '—' })}
        </h3>
        {notice && (
          <PublicityBlock
            taskId={seen.task.id}
            notice={notice}
            isRecalled={isRecalled}
            onAnswer={mayManage ? setOpened : null}
          />
        )}
        <LinkFiles link={link} desk={desk} />
      </div>
      <div>
        {missing.length > 0 && <h3>{t('missing', { n: missing.length })}</h3>}
        {missing.length === 0 && stage === null && <h3>{t('nothingMissing')}</h3>}
        <ul className={styles.missing}>
          {missing.map((one) => (
            <li key={one.zh}>{one[language]}</li>
          ))}
        </ul>
        <PendingLine caseId={seen.task.id} kinds={['link-sign', 'link-back', 'link-photo']} />
        <div className={styles.verbs}>
          {maySign && (
            <Button type="primary" disabled={missing.length > 0} onClick={() => setOpened('sign')}>
              {kind === 'close' ? t('close') : t('sign', { title })}
            </Button>
          )}
          {kind === 'publicity' && mayManage && !notice && (
            <Button type="primary" onClick={() => setOpened('notice')}>
              {t('publish')}
            </Button>
          )}
          {notice && mayManage && <Button onClick={() => setOpened('object')}>{t('addObjection')}</Button>}
          {maySendBack && stage === null && (
            <Button onClick={() => setOpened('back')}>{t('sendBack')}</Button>
          )}
          {maySkip && <Button onClick={() => setOpened('skip')}>{t('skip')}</Button>}
        </div>
      </div>
      {opened && <Opened opened={opened} {...sheet} />}
    </section>
  );
}

function Opened({ opened, ...sheet }: LinkSheetProps & { opened: NonNullable<Opened> }) {
  switch (opened) {
    case 'sign':
      return <SignSheet {...sheet} />;
    case 'back':
      return <BackSheet {...sheet} />;
    case 'skip':
      return <SkipSheet {...sheet} />;
    case 'notice':
      return <NoticeSheet {...sheet} />;
    case 'object':
      return <ObjectionSheet {...sheet} />;
    default:
      return <AnswerSheet {...sheet} objection={opened} />;
  }
}
