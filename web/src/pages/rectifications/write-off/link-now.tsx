import { useState, type ChangeEvent } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../shared/light/button';
import { BackSheet, SignSheet, SkipSheet, type LinkSheetProps } from './link-sheets';
import { PublicityBlock } from './publicity-block';
import { AnswerSheet, NoticeSheet, ObjectionSheet } from './publicity-sheets';
import { useAddFile, type Attempt, type ChainLink, type Objection, type Seen } from './use-write-off';
import { writeOffWords } from './write-off-words';
import styles from './write-off.module.css';

type Opened = 'sign' | 'back' | 'skip' | 'notice' | 'object' | Objection | null;

interface Props {
  seen: Seen;
  link: ChainLink;
  earlier: readonly ChainLink[];
  mayManage: boolean;
}

/** A link whose turn it is: what is missing, its files and notice, and the verbs of the reader. */
export function LinkNow({ seen, link, earlier, mayManage }: Props) {
  const t = useWords(writeOffWords);
  const language = useLanguage();
  const [opened, setOpened] = useState<Opened>(null);
  const { title, missing, signers, kind, maySign, maySendBack, maySkip } = link;
  const attempt = link.attempts.at(-1)!;
  const { notice } = attempt;
  const waiting = signers.filter(({ hasSigned }) => !hasSigned).map(({ name }) => name);
  const sheet = { seen, link, earlier, onClose: () => setOpened(null) };
  return (
    <section className={styles.now} aria-label={title}>
      <div>
        <h3>
          {title} · {t('turn', { names: waiting.join('、') || '—' })}
        </h3>
        {notice && (
          <PublicityBlock taskId={seen.taskId} notice={notice} onAnswer={mayManage ? setOpened : null} />
        )}
        <Files seen={seen} link={link} attempt={attempt} />
      </div>
      <div>
        <h3>{missing.length > 0 ? t('missing', { n: missing.length }) : t('nothingMissing')}</h3>
        <ul className={styles.missing}>
          {missing.map((one) => (
            <li key={one.zh}>{one[language]}</li>
          ))}
        </ul>
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
          {maySendBack && <Button onClick={() => setOpened('back')}>{t('sendBack')}</Button>}
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

function Files({ seen, link, attempt }: { seen: Seen; link: ChainLink; attempt: Attempt }) {
  const t = useWords(writeOffWords);
  const add = useAddFile(seen.taskId, attempt.id);
  const take = (paper: string | null) => (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file) add.mutate({ file, paper });
  };
  const url = (id: string) =>
    `/api/rectifications/${seen.taskId}/write-off/attempts/${attempt.id}/files/${id}/content`;
  return (
    <>
      {attempt.files.length > 0 && (
        <ul className={styles.plain} aria-label={t('files')}>
          {attempt.files.map(({ id, name, paper, uploadedByName }) => (
            <li key={id}>
              <a href={url(id)}>{paper ? `《${paper}》${name}` : name}</a> {uploadedByName}
            </li>
          ))}
        </ul>
      )}
      {link.mayAddFiles && (
        <div className={styles.verbs}>
          <label className={styles.adder}>
            <input className="visually-hidden" type="file" accept="image/*" onChange={take(null)} />
            {t('addPhoto')}
          </label>
          {link.papers.map((name) => (
            <label key={name} className={styles.adder}>
              <input className="visually-hidden" type="file" onChange={take(name)} />
              {t('addPaper', { name })}
            </label>
          ))}
        </div>
      )}
      {add.error && <p role="alert">{t('fileFailed', { why: add.error.detail })}</p>}
    </>
  );
}
