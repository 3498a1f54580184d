import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { AcceptanceNumber } from '../../../shared/acceptance-number/acceptance-number';
import { ExplainedLight } from '../../../shared/explained-light/explained-light';
import { Mark } from '../../../shared/status/mark';
import { StatusTag } from '../../../shared/status/status-tag';
import { Tag } from '../../../shared/status/tag';
import { dayOf, shortDay } from '../../../shared/time/format-time';
import { linksWords } from './links-words';
import type { ChainCase } from './use-links';
import styles from './links.module.css';

interface Props {
  chain: readonly ChainCase[];
  /** The case that is being read; none in the view of a task force. */
  selfId?: string;
}

/** The cases of one matter, earliest first. */
export function ChainList({ chain, selfId }: Props) {
  const t = useWords(linksWords);
  const language = useLanguage();
  return (
    <>
      <p className={styles.quiet}>{t('chain', { n: chain.length })}</p>
      <ol className={styles.chain}>
        {chain.map((one) => (
          <li key={one.id} aria-current={one.id === selfId ? 'true' : undefined}>
            <time dateTime={one.on}>{shortDay(one.on, language)}</time>
            <span className={styles.what}>
              <span className={styles.tags}>
                <Link to={`/cases/${one.id}`}>
                  {one.number.raw ? (
                    <AcceptanceNumber raw={one.number.raw} isKey={one.isKeyCase} />
                  ) : (
                    one.title
                  )}
                </Link>
                {one.isHead && <Tag look="ink">{t('head')}</Tag>}
                {one.id === selfId && <Tag look="act">{t('self')}</Tag>}
                {one.repeatAfterClosure && <Mark kind="repeat-after-closure" />}
              </span>
              <small>
                {[
                  one.batchLabel,
                  one.street?.name ?? one.lead?.name,
                  one.closedAt && t('closedOn', { day: shortDay(dayOf(one.closedAt), language) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            <ExplainedLight line={one} />
            <StatusTag status={one.status} />
          </li>
        ))}
      </ol>
    </>
  );
}
