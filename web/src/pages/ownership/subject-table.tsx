import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { useIsPhone } from '../../shared/use-viewport';
import { AppointSheet } from './appoint-sheet';
import { HistorySheet } from './history-sheet';
import { ownershipWords } from './ownership-words';
import { PlaceSheet } from './place-sheet';
import { CloseSheet, RelieveSheet } from './reason-sheets';
import styles from './ownership.module.css';
import type { Subject } from './use-ownership';

type Open = 'appoint' | 'history' | 'relieve' | 'change' | 'close';

/** Areas, points or tasks, each with who answers for it and what may be done about it. */
export function SubjectTable({
  caption,
  lines,
  mayManage,
}: {
  caption: string;
  lines: readonly Subject[];
  mayManage: boolean;
}) {
  const t = useWords(ownershipWords);
  const isPhone = useIsPhone();
  const [open, setOpen] = useState<{ kind: Open; subject: Subject } | null>(null);
  const close = () => setOpen(null);
  const verbs = (subject: Subject) => (
    <span className={`${styles.verbs} no-print`}>
      {verbsFor(subject, mayManage).map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.link}
          onClick={() => setOpen({ kind, subject })}
          aria-label={`${subject.name} ${t(wordOf(kind, subject))}`}
        >
          {t(wordOf(kind, subject))}
        </button>
      ))}
    </span>
  );
  return (
    <>
      {isPhone ? (
        <ul className={styles.cards}>
          {lines.map((subject) => (
            <li key={subject.id}>
              <b>{[subject.number, subject.name].filter(Boolean).join(' ')}</b>
              <p className={styles.quiet}>{subject.kindName}</p>
              <p>
                <Holder subject={subject} /> <Days subject={subject} />
              </p>
              {verbs(subject)}
            </li>
          ))}
        </ul>
      ) : (
        <div className={styles.scroll}>
          <PlainTable
            caption={caption}
            head={
              <>
                <th scope="col">{t('kind')}</th>
                <th scope="col">{t('number')}</th>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('person')}</th>
                <th scope="col">{t('since')}</th>
                <th scope="col" className="no-print">
                  <span className="visually-hidden">{t('verbs')}</span>
                </th>
              </>
            }
          >
            {lines.map((subject) => (
              <tr key={subject.id}>
                <td>{subject.kindName}</td>
                <td className={styles.number}>{subject.number}</td>
                <th scope="row">{subject.name}</th>
                <td>
                  <Holder subject={subject} />
                </td>
                <td>
                  <Days subject={subject} />
                </td>
                <td className="no-print">{verbs(subject)}</td>
              </tr>
            ))}
          </PlainTable>
        </div>
      )}
      {open?.kind === 'appoint' && <AppointSheet subject={open.subject} onClose={close} />}
      {open?.kind === 'history' && <HistorySheet subject={open.subject} onClose={close} />}
      {open?.kind === 'relieve' && <RelieveSheet subject={open.subject} onClose={close} />}
      {open?.kind === 'change' && <PlaceSheet subject={open.subject} onClose={close} />}
      {open?.kind === 'close' && <CloseSheet subject={open.subject} onClose={close} />}
    </>
  );
}

const wordOf = (kind: Open, { standing }: Subject) => (kind === 'appoint' && standing ? 'replace' : kind);

function verbsFor({ type, standing }: Subject, mayManage: boolean): Open[] {
  if (!mayManage) return ['history'];
  const own: Open[] = standing ? ['appoint', 'relieve', 'history'] : ['appoint', 'history'];
  return type === 'place' ? [...own, 'change', 'close'] : own;
}

/** Who answers, or that nobody does. */
export function Holder({ subject: { standing, acting, holder, gap } }: { subject: Subject }) {
  const t = useWords(ownershipWords);
  const who = acting ?? standing;
  if (!who) return <span className={styles.missing}>{`${holder} ${t('nobody')}`}</span>;
  return (
    <span className={gap === 'expired' ? styles.missing : undefined}>
      {who.personName}
      <span className={styles.below}>{[holder, who.post].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

export function Days({ subject: { standing, acting, gap } }: { subject: Subject }) {
  const t = useWords(ownershipWords);
  if (acting && standing?.state === 'ahead')
    return (
      <>
        {t('until', { day: acting.untilOn ?? '' })}
        <span
          className={styles.below}
        >{`${standing.personName} ${t('ahead', { day: standing.fromOn })}`}</span>
      </>
    );
  if (!standing) return null;
  if (gap === 'expired')
    return <span className={styles.missing}>{t('expiredOn', { day: standing.untilOn ?? '' })}</span>;
  return (
    <span className={styles.number}>
      {standing.untilOn
        ? t('span', { from: standing.fromOn, until: standing.untilOn })
        : t('from', { day: standing.fromOn })}
    </span>
  );
}
