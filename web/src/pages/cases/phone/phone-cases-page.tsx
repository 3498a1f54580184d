import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import type { AskAhead } from '../../../app/ask-ahead';
import { useCurrentUser } from '../../../app/current-user';
import { isHandler } from '../../../app/handling-roles';
import { Themed } from '../../../app/themed';
import { askMyCasesAhead } from '../../my-cases/use-my-cases';
import { asksLedger } from './asks-ledger';

/** Most phones are those of streets: fetched while it is still asked who is signed in. */
const myCases = import('../../my-cases/my-cases-page');
myCases.catch(() => undefined);
const MyCasesPage = lazy(() => myCases);
const PhoneLedgerPage = lazy(() => import('./phone-ledger-page'));

export const askAhead: AskAhead = (queries, { search }) => {
  if (!asksLedger(search)) askMyCasesAhead(queries, search);
};

/** The cases on a phone: what a unit has to do, or the ledger for the desk and for every link that asks more. */
export default function PhoneCasesPage() {
  const { role } = useCurrentUser();
  const [search] = useSearchParams();
  return (
    <Suspense>
      {isHandler(role) && !asksLedger(search) ? (
        <MyCasesPage />
      ) : (
        <Themed>
          <PhoneLedgerPage />
        </Themed>
      )}
    </Suspense>
  );
}
