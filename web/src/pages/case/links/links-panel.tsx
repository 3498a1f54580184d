import { Button } from 'antd';
import { Link } from 'react-router';
import { useCurrentUser } from '../../../app/current-user';
import type { Role } from '../../../api/session';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import type { CaseDetail } from '../../../shared/case/case-api';
import { HANDLING_LEVELS, type HandlingLevel } from '../../../shared/case/handling-levels';
import { shortNumber } from '../../../shared/case/short-number';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { ErrorState } from '../../../shared/states/error-state';
import { ChainList } from './chain-list';
import { DecidedLinks } from './decided-links';
import { LikelyList } from './likely-list';
import { linksWords } from './links-words';
import { useLinks, useOpenTaskForce, type CaseLinks } from './use-links';
import styles from './links.module.css';

const LINKS: readonly Role[] = ['administrator', 'intake-officer', 'bureau-officer'];
const OPENS: readonly Role[] = ['administrator', 'bureau-officer'];

/** What this case has to do with others: its chain, what was decided, what looks alike now. */
export function LinksPanel({ found }: { found: CaseDetail }) {
  const t = useWords(linksWords);
  const { role } = useCurrentUser();
  const query = useLinks(found.id);
  const may = LINKS.includes(role);
  if (query.isError && !query.data)
    return <ErrorState error={query.error} title={t('failed')} onRetry={() => void query.refetch()} />;
  const known = query.data;
  if (!known || (!may && known.chain.length === 0 && known.links.length === 0 && !known.taskForce))
    return null;
  return (
    <section className={styles.panel} aria-label={t('title')}>
      <h3>
        {t('title')}
        <Matter found={found} known={known} opens={OPENS.includes(role)} />
      </h3>
      <Joined known={known} />
      {known.chain.length > 0 && <ChainList chain={known.chain} selfId={found.id} />}
      {known.links.length > 0 && <DecidedLinks caseId={found.id} links={known.links} may={may} />}
      {may && <LikelyList found={found} />}
    </section>
  );
}

/** How high the matter is handled, and its task force. */
function Matter({ found, known, opens }: { found: CaseDetail; known: CaseLinks; opens: boolean }) {
  const t = useWords(linksWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const open = useOpenTaskForce();
  const level = found.handlingLevel as HandlingLevel | null;
  return (
    <span className={styles.matter}>
      {level && t('level', { level: HANDLING_LEVELS[level][language] })}
      {known.taskForce ? (
        <Link to={`/task-forces/${known.taskForce.id}`}>
          {known.taskForce.name}
          {!known.taskForce.isOpen && t('closedForce')}
        </Link>
      ) : (
        opens &&
        known.chain.length > 0 && (
          <Button
            size="small"
            loading={open.isPending}
            onClick={() => open.mutate(found.id, { onSuccess: () => confirm({ text: t('opened') }) })}
          >
            {t('openForce')}
          </Button>
        )
      )}
      {open.error && <span role="alert">{open.error.detail}</span>}
    </span>
  );
}

/** Where a joined case went, and what its clock does. */
function Joined({ known }: { known: CaseLinks }) {
  const t = useWords(linksWords);
  return known.links
    .filter(({ kind }) => kind === 'joined')
    .map(({ id, outgoing, other }) => (
      <p key={id} className={styles.joined}>
        {t(outgoing ? 'joinedInto' : 'joinedBy', { number: shortNumber(other.number.raw) || other.title })}{' '}
        <Link to={`/cases/${other.id}`}>{other.title}</Link>
      </p>
    ));
}
