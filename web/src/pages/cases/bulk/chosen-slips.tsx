import { useCurrentUser } from '../../../app/current-user';
import { useWords } from '../../../i18n/words';
import type { CaseLine } from '../../../shared/case/case-api';
import { hasSlip, mayPrintSlips, SlipButton } from '../../../shared/slips/slip-button';
import { bulkWords } from './bulk-words';

/** What the server binds into one file. */
const MOST_PRINTED = 200;

/** The slips of the chosen cases as one file; those that never went out have none. */
export function ChosenSlips({ chosen, keysOn }: { chosen: readonly CaseLine[]; keysOn: boolean }) {
  const b = useWords(bulkWords);
  const { role } = useCurrentUser();
  const caseIds = chosen.filter(hasSlip).map(({ id }) => id);
  if (caseIds.length > MOST_PRINTED)
    return mayPrintSlips(role) && <span>{b('slipsTooMany', { most: MOST_PRINTED })}</span>;
  return <SlipButton caseIds={caseIds} keysOn={keysOn} size="small" />;
}
