import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useCurrentUser } from '../../../app/current-user';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../shared/light/button';
import { EntrySheet } from '../entry-sheet';
import { useKinds } from '../use-accountability';
import { maySeeActs } from '../who-may';
import { actsWords } from './acts-words';
import styles from './acts.module.css';
import { useCaseActs, useTaskActs, type Act, type Acts } from './use-acts';

interface Subject {
  id: string;
  title: string;
}

interface Props {
  subject: Subject;
  /** Puts the heading of the page over it. */
  frame: (title: string, body: ReactNode) => ReactNode;
}

/** What was done about a case, for those who may see it. */
export function CaseActs(props: Props) {
  return maySeeActs(useCurrentUser().role) ? <OfCase {...props} /> : null;
}

/** The same of a task. */
export function TaskActs(props: Props) {
  return maySeeActs(useCurrentUser().role) ? <OfTask {...props} /> : null;
}

function OfCase(props: Props) {
  return <ActsList {...props} type="case" data={useCaseActs(props.subject.id).data} />;
}

function OfTask(props: Props) {
  return <ActsList {...props} type="task" data={useTaskActs(props.subject.id).data} />;
}

function ActsList({ subject, frame, type, data }: Props & { type: 'case' | 'task'; data: Acts | undefined }) {
  const t = useWords(actsWords);
  const [adding, setAdding] = useState(false);
  if (!data || (data.acts.length === 0 && !data.mayManage)) return null;
  return frame(
    t('title', { n: data.acts.length }),
    <div className={styles.acts}>
      <ul>
        {data.acts.map((act) => (
          <ActLine key={act.id} act={act} />
        ))}
      </ul>
      {data.mayManage && (
        <Button type="text" onClick={() => setAdding(true)}>
          {t('register')}
        </Button>
      )}
      {adding && <Adding link={{ type, ...subject }} onClose={() => setAdding(false)} />}
    </div>,
  );
}

function ActLine({ act }: { act: Act }) {
  const t = useWords(actsWords);
  const { id, kindName, unit, amount, fine, happenedOn, body, subject } = act;
  const what = `${kindName} ${amount} ${unit}`;
  return (
    <li>
      <Link to={`/accountability/${id}`}>{what}</Link>
      <span>{[subject, fine && t('fine', { n: fine }), happenedOn, body].filter(Boolean).join(' · ')}</span>
    </li>
  );
}

function Adding({ link, onClose }: { link: Subject & { type: 'case' | 'task' }; onClose: () => void }) {
  const kinds = useKinds().data;
  return kinds ? <EntrySheet kinds={kinds} links={[link]} onClose={onClose} /> : null;
}
