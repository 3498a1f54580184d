import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { useMove, type CaseDetail } from '../case/case-api';
import { casePlaceWords } from './case-place-words';
import { pointOf, pointText, type Point } from './point-text';
import styles from './case-place.module.css';

/** Where the case is, for the distance of its photos; whoever sees all cases may correct it. */
export function CasePlace({ found: { id, position } }: { found: Pick<CaseDetail, 'id' | 'position'> }) {
  const t = useWords(casePlaceWords);
  const { permissions = [] } = useCurrentUser();
  const [editing, setEditing] = useState(false);
  const mayLocate = permissions.includes('case.locate');
  const mayCorrect = mayLocate && permissions.includes('case.edit');
  if (!position && !mayLocate) return null;
  if (editing) return <PointForm id={id} position={position} onDone={() => setEditing(false)} />;
  return (
    <p className={styles.place}>
      {position ? `${t('place')} ${pointText(position)}` : t('unknown')}{' '}
      {mayCorrect && (
        <button type="button" onClick={() => setEditing(true)}>
          {position ? t('change') : t('set')}
        </button>
      )}
    </p>
  );
}

function PointForm({ id, position, onDone }: { id: string; position: Point | null; onDone: () => void }) {
  const t = useWords(casePlaceWords);
  const [text, setText] = useState(position ? pointText(position) : '');
  const [wrong, setWrong] = useState(false);
  const locate = useMove((point: Point) =>
    api.PUT('/api/cases/{id}/position', { params: { path: { id } }, body: point }),
  );
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const point = pointOf(text);
    setWrong(!point);
    if (point) locate.mutate(point, { onSuccess: onDone });
  };
  const refusal = wrong ? t('wrong') : locate.error?.message;
  return (
    <form className={styles.place} onSubmit={save}>
      <label>
        {t('field')}{' '}
        <input
          autoFocus
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-invalid={refusal ? true : undefined}
          aria-describedby="place-refusal"
        />
      </label>
      <button type="submit" disabled={locate.isPending}>
        {t('save')}
      </button>
      <button type="button" onClick={onDone}>
        {t('cancel')}
      </button>
      <span id="place-refusal" role="alert">
        {refusal}
      </span>
    </form>
  );
}
