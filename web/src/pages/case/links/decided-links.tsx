import { Button } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { shortNumber } from '../../../shared/case/short-number';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { shortMoment } from '../../../shared/time/format-time';
import { LINKED_WORDS, linksWords } from './links-words';
import { useUnlink, type CaseLink } from './use-links';
import styles from './links.module.css';

interface Props {
  caseId: string;
  links: readonly CaseLink[];
  may: boolean;
}

/** What a person has decided about this case and another one, and the way back. */
export function DecidedLinks({ caseId, links, may }: Props) {
  const t = useWords(linksWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const unlink = useUnlink(caseId);
  return (
    <>
      <h4>{t('decided')}</h4>
      <ul className={styles.decided}>
        {links.map(({ id, kind, outgoing, other, note, likeness, byName, at }) => {
          const number = shortNumber(other.number.raw) || other.title;
          return (
            <li key={id}>
              <span>
                {LINKED_WORDS[kind][outgoing ? 'out' : 'in'][language]}{' '}
                <Link to={`/cases/${other.id}`}>{number}</Link> {other.number.raw && other.title}
                <small>
                  {[
                    note,
                    likeness !== null && t('likeness', { n: likeness }),
                    t('by', { name: byName, time: shortMoment(at, language) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
              {may && (
                <Button
                  size="small"
                  aria-label={`${t('undo')} ${number}`}
                  loading={unlink.isPending && unlink.variables === id}
                  onClick={() =>
                    unlink.mutate(id, { onSuccess: () => confirm({ text: t('undone', { number }) }) })
                  }
                >
                  {t('undo')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {unlink.error && (
        <p className={styles.lack} role="alert">
          {unlink.error.detail}
        </p>
      )}
    </>
  );
}
