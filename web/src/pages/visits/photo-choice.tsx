import { useWords } from '../../i18n/words';
import { evidenceUrl, type CaseDetail } from '../../shared/case/case-api';
import { visitsWords } from './visits-words';
import styles from './visits.module.css';

interface Props {
  found: CaseDetail;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Which of the case's photos belong to this visit. */
export function PhotoChoice({ found, chosen, onChange }: Props) {
  const t = useWords(visitsWords);
  const photos = found.evidence.filter(({ kind }) => kind !== 'document');
  return (
    <fieldset className={styles.group}>
      <legend>{t('photos')}</legend>
      {photos.length === 0 && <p className={styles.quiet}>{t('noPhotos')}</p>}
      <div className={styles.thumbs}>
        {photos.map(({ id, name, kind }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            <img
              src={evidenceUrl(found.id, id)}
              alt={t('photo', { name, kind: t(kind as 'before' | 'after') })}
              loading="lazy"
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
