import { Link } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { isHandler } from '../../app/handling-roles';
import { useWords } from '../../i18n/words';
import { NoticeStrip } from '../../shared/states/notice-strip';
import styles from './waiting-slips.module.css';
import { maySeeSlips } from './may-issue';
import { useSlipCounts } from './use-colour-slips';
import { waitingWords } from './waiting-words';

/** That slips wait: for the unit's receipt, for an officer's word, for what follows. Nothing where nothing does. */
export function WaitingSlips() {
  const t = useWords(waitingWords);
  const { role } = useCurrentUser();
  const counts = useSlipCounts(maySeeSlips(role)).data;
  if (!counts) return null;
  const { proposals, toReceive, late, consequences } = counts;
  const handles = isHandler(role);
  const words = handles
    ? [toReceive > 0 && t(late > 0 ? 'todoReceiveLate' : 'todoReceive', { n: toReceive, late })]
    : [
        proposals > 0 && t('todoProposals', { n: proposals }),
        consequences > 0 && t('todoConsequences', { n: consequences }),
      ];
  const said = words.filter(Boolean);
  if (said.length === 0) return null;
  const to = handles || proposals > 0 ? '/colour-slips' : '/colour-slips?tab=accounts';
  return (
    <div className={styles.waiting}>
      <NoticeStrip
        tone={late > 0 && handles ? 'look' : 'info'}
        action={<Link to={to}>{handles ? t('toSlips') : t('title')}</Link>}
      >
        {said.join('；')}
      </NoticeStrip>
    </div>
  );
}
