import { useState, type ReactNode } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { isCommunityWorker } from '../../app/handling-roles';
import { useWords } from '../../i18n/words';
import { PhoneHeader } from '../../shared/page/phone-header';
import { myCasesWords } from '../my-cases/my-cases-words';
import { ReturnSheet } from '../my-cases/return-sheet';
import { shortNumber } from '../../shared/case/short-number';
import type { CaseDetail } from '../../shared/case/case-api';
import { CaseNoticesPanel } from '../../shared/case-notices/case-notices-panel';
import { OnceDrawn } from '../../shared/in-slices/once-drawn';
import { AgeStrip } from '../../shared/device/age-strip';
import { signOf } from '../../shared/outbox/presses';
import { usePress } from '../../shared/outbox/use-outbox';
import { CaseNewsStrip } from '../../shared/live/case-news-strip';
import { LastUrge } from '../../shared/urge/last-urge';
import { CaseAsks } from '../asks/case-asks';
import { CaseSlipsLater } from '../colour-slips/case-slips-later';
import { CaseActsLater } from '../accountability/acts/case-acts-later';
import { CaseTasksLater } from '../rectifications/in-case/case-tasks-later';
import { UnitWorkPanel } from '../../shared/unit-work/unit-work-panel';
import { AddPhotos } from './add-photos/add-photos';
import { CaseOwnersLater } from './case-owners-later';
import { CaseFacts } from './case-facts';
import { Allegations, Photos } from './case-findings';
import { CaseFoot } from './case-foot';
import { CaseHistory } from './case-history';
import { DeadlineList } from './deadline-list';
import { NoteSheet } from './note-sheet';
import { phoneCaseWords } from './phone-case-words';
import styles from './phone-case.module.css';

interface Props {
  found: CaseDetail;
  asksNote: boolean;
  onBack: () => void;
}

/** Deadlines first, then the facts, the complaint, what was found, the photos, the history. */
export function CaseSheet({ found, asksNote, onBack }: Props) {
  const t = useWords(phoneCaseWords);
  const tList = useWords(myCasesWords);
  const press = usePress();
  const { role } = useCurrentUser();
  const [noting, setNoting] = useState(asksNote);
  const [returning, setReturning] = useState(false);
  const number = shortNumber(found.number.raw);
  const lastRound = found.rounds[0];

  const sign = () => void press(signOf(found), tList('signed', { number }));

  return (
    <div className={styles.page}>
      <PhoneHeader title={found.title} subtitle={number} onBack={onBack} />
      <AgeStrip found={found} />
      <CaseNewsStrip caseId={found.id} />
      {lastRound?.decision === 'send-back' && (
        <p className={styles.sentBack}>{t('sendBack', { remark: lastRound.remark ?? '' })}</p>
      )}
      <LastUrge found={found} />
      <Section title={t('deadlines')}>
        <DeadlineList deadlines={found.deadlines} />
      </Section>
      <CaseAsks found={found} frame={(title, body) => <Section title={title}>{body}</Section>} />
      <CaseSlipsLater caseId={found.id} frame={(title, body) => <Section title={title}>{body}</Section>} />
      <CaseActsLater subject={found} frame={(title, body) => <Section title={title}>{body}</Section>} />
      <CaseTasksLater caseId={found.id} frame={(title, body) => <Section title={title}>{body}</Section>} />
      <Section title={t('facts')}>
        <CaseFacts found={found} />
        <CaseOwnersLater caseId={found.id} />
      </Section>
      <OnceDrawn>
        <Section title={t('unitWork')}>
          <UnitWorkPanel found={found} />
        </Section>
        <Section title={t('content')}>
          <p className={styles.text}>{found.content}</p>
        </Section>
        {found.allegations.length > 0 && (
          <Section title={t('allegations')}>
            <Allegations found={found} />
          </Section>
        )}
        {(['finding', 'handling'] as const).map(
          (field) =>
            found[field] && (
              <Section key={field} title={t(field)}>
                <p className={styles.text}>{found[field]}</p>
              </Section>
            ),
        )}
        <OnceDrawn>
          <Section title={t('photos')}>
            <Photos found={found} />
            {isCommunityWorker(role) && <AddPhotos found={found} />}
          </Section>
          <Section title={t('history')}>
            <CaseHistory history={found.history} />
          </Section>
          <Section title={t('notices')}>
            <CaseNoticesPanel caseId={found.id} />
          </Section>
        </OnceDrawn>
      </OnceDrawn>
      <CaseFoot
        found={found}
        mayNote={found.mayNote}
        onSign={sign}
        onReturn={() => setReturning(true)}
        onNote={() => setNoting(true)}
      />
      <NoteSheet found={found} open={noting} onClose={() => setNoting(false)} />
      <ReturnSheet line={returning ? found : null} onClose={() => setReturning(false)} />
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
