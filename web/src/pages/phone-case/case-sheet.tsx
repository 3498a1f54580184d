import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { PhoneHeader } from '../../shared/page/phone-header';
import { myCasesWords } from '../my-cases/my-cases-words';
import { ReturnSheet } from '../my-cases/return-sheet';
import { shortNumber } from '../../shared/case/short-number';
import { useSign, type CaseDetail } from '../../shared/case/case-api';
import { CaseNewsStrip } from '../../shared/live/case-news-strip';
import { CaseAsks } from '../asks/case-asks';
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
  const confirm = useConfirmBar();
  const sign = useSign();
  const [noting, setNoting] = useState(asksNote);
  const [returning, setReturning] = useState(false);
  const number = shortNumber(found.number.raw);
  const lastRound = found.rounds[0];

  const signIt = () =>
    sign.mutate(found, {
      onSuccess: () => confirm({ text: tList('signed', { number }) }),
    });

  return (
    <div className={styles.page}>
      <PhoneHeader title={found.title} subtitle={number} onBack={onBack} />
      <CaseNewsStrip caseId={found.id} />
      {lastRound?.decision === 'send-back' && (
        <p className={styles.sentBack}>{t('sendBack', { remark: lastRound.remark ?? '' })}</p>
      )}
      <Section title={t('deadlines')}>
        <DeadlineList deadlines={found.deadlines} />
      </Section>
      <CaseAsks found={found} frame={(title, body) => <Section title={title}>{body}</Section>} />
      <Section title={t('facts')}>
        <CaseFacts found={found} />
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
      <Section title={t('photos')}>
        <Photos found={found} />
      </Section>
      <Section title={t('history')}>
        <CaseHistory history={found.history} />
      </Section>
      <CaseFoot
        found={found}
        signing={sign.isPending}
        complaint={sign.error && tList('notSigned', { detail: sign.error.detail })}
        mayNote={found.mayNote}
        onSign={signIt}
        onReturn={() => setReturning(true)}
        onNote={() => setNoting(true)}
      />
      <NoteSheet caseId={found.id} open={noting} onClose={() => setNoting(false)} />
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
