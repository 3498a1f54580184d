import { lazy, Suspense } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { Themed } from '../../app/themed';

const OwnLetters = lazy(() => import('./own-letters'));
const RunsPage = lazy(() => import('./runs-page'));

/** 书面提醒: a street reads what was sent to it, the office drafts and issues. */
export default function WrittenRemindersPage() {
  const { role } = useCurrentUser();
  return (
    <Suspense>
      {role === 'street-user' || role === 'street-head' ? (
        <OwnLetters />
      ) : (
        <Themed>
          <RunsPage />
        </Themed>
      )}
    </Suspense>
  );
}
