import type { ReactNode } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { colourSlipsWords } from './colour-slips-words';
import styles from './colour-slips.module.css';
import { maySeeSlips } from './may-issue';
import { SlipItem } from './slip-item';
import { useCaseSlips } from './use-colour-slips';

interface Props {
  caseId: string;
  /** Puts the heading of the page over it. */
  frame: (title: string, body: ReactNode) => ReactNode;
}

/** The slips about a case; nothing where there is none, or for who has nothing to do with slips. */
export function CaseSlips(props: Props) {
  return maySeeSlips(useCurrentUser().role) ? <Slips {...props} /> : null;
}

function Slips({ caseId, frame }: Props) {
  const t = useWords(colourSlipsWords);
  const slips = useCaseSlips(caseId).data ?? [];
  if (slips.length === 0) return null;
  return frame(
    t('caseSlips'),
    <ul className={styles.items}>
      {slips.map((slip) => (
        <SlipItem key={slip.id} slip={slip} />
      ))}
    </ul>,
  );
}
