import { Button } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { AcceptanceNumber } from '../../../shared/acceptance-number/acceptance-number';
import { thumbnailUrl } from '../../../shared/photo-urls/photo-urls';
import { ExplainedLight } from '../../../shared/explained-light/explained-light';
import { StatusTag } from '../../../shared/status/status-tag';
import { linksWords, REASON_WORDS, type LinkKind } from './links-words';
import { MarkedText } from './marked-text';
import { useLinkWords } from './use-link-words';
import type { LikelyCase } from './use-links';
import styles from './links.module.css';

interface Props {
  likely: LikelyCase;
  busy: boolean;
  onLink: (kind: LinkKind) => void;
}

/** Enough of a look-alike to judge by: likeness, the same words marked, photo, street, batch, state, light. */
export function LikelyCard({ likely, busy, onLink }: Props) {
  const t = useWords(linksWords);
  const language = useLanguage();
  const verbs = useLinkWords();
  const { case: other, percent, reasons, excerpt, photoId } = likely;
  const comma = language === 'zh' ? '、' : ', ';
  return (
    <li className={styles.card}>
      <p className={styles.tags}>
        <Link to={`/cases/${other.id}`}>
          {other.number.raw ? (
            <AcceptanceNumber raw={other.number.raw} isKey={other.isKeyCase} />
          ) : (
            other.title
          )}
        </Link>
        <small>{reasons.map((reason) => REASON_WORDS[reason][language]).join(comma)}</small>
        <b className={styles.percent}>{t('likeness', { n: percent })}</b>
      </p>
      <div className={styles.excerpt}>
        {photoId && (
          <img
            src={thumbnailUrl(other.id, photoId)}
            alt={t('photoAlt', { title: other.title })}
            width={64}
            height={46}
            loading="lazy"
          />
        )}
        <MarkedText {...excerpt} />
      </div>
      <p className={styles.tags}>
        <small>
          {[other.street?.name ?? other.lead?.name, other.batchLabel, other.campaignName]
            .filter(Boolean)
            .join(' · ')}
        </small>
        <StatusTag status={other.status} />
        <span className={styles.percent}>
          <ExplainedLight line={other} />
        </span>
      </p>
      <p className={styles.tags}>
        {(Object.keys(verbs) as LinkKind[]).map((kind) => (
          <Button key={kind} size="small" disabled={busy} onClick={() => onLink(kind)}>
            {verbs[kind]}
          </Button>
        ))}
      </p>
    </li>
  );
}
