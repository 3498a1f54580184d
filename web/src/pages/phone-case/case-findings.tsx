import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PhotoPair } from '../../shared/photo-pair/photo-pair';
import { VerdictTag } from '../../shared/verdict/verdict-tag';
import { circled } from '../../shared/case/circled';
import { evidenceUrl, type CaseDetail, type Evidence } from '../../shared/case/case-api';
import { photoPairs, photoOf } from '../../shared/case/photo-pairs';
import { CasePlace } from '../../shared/case-place/case-place';
import { PhotoTools } from '../../shared/photo-tools/photo-tools';
import { phoneCaseWords } from './phone-case-words';
import styles from './phone-case.module.css';

/** Each allegation with its verdict and ground. */
export function Allegations({ found }: { found: CaseDetail }) {
  const t = useWords(phoneCaseWords);
  return (
    <ol className={styles.allegations}>
      {found.allegations.map(({ id, ordinal, text, verdict, ground }) => (
        <li key={id}>
          <span>
            {circled(ordinal)} {text}
          </span>
          {verdict ? <VerdictTag value={verdict} /> : <small>{t('open')}</small>}
          {ground && <p>{ground}</p>}
        </li>
      ))}
    </ol>
  );
}

/** Before and after by place, then the papers. */
export function Photos({ found }: { found: CaseDetail }) {
  const t = useWords(phoneCaseWords);
  const language = useLanguage();
  const pairs = photoPairs(found.evidence);
  const papers = found.evidence.filter((file) => file.kind === 'document');
  return (
    <>
      {pairs.length === 0 ? <p className={styles.quiet}>{t('noPhotos')}</p> : <CasePlace found={found} />}
      {pairs.map((pair) => (
        <div key={pair.key} className={styles.pair}>
          {pair.point && <p>{pair.point}</p>}
          <PhotoPair
            before={photoOf(found.id, pair.before, language, toolsOf(found, pair.before))}
            after={photoOf(found.id, pair.after, language, toolsOf(found, pair.after))}
          />
        </div>
      ))}
      {papers.length > 0 && (
        <ul className={styles.papers} aria-label={t('papers')}>
          {papers.map((file) => (
            <li key={file.id}>
              <a href={evidenceUrl(found.id, file.id)} target="_blank" rel="noreferrer">
                {file.name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const toolsOf = (found: CaseDetail, file: Evidence | null) =>
  file && <PhotoTools found={found} file={file} />;
