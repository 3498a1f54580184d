import { lazy, Suspense, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { useSession } from '../../api/session';
import { landingFor } from '../../app/pages';
import { useIsPhone } from '../../shared/use-viewport';
import { ChangePasswordForm } from './change-password-form';
import { SecondStepForm } from './second-step-form';
import { SignInForm } from './sign-in-form';

const ForcedSetUp = lazy(() => import('./forced-set-up'));

/** Only an address of our own: `//elsewhere` and `https:` must not carry a signed-in person away. */
const ownAddress = (next: string | null): string | null => (next && /^\/(?![/\\])/.test(next) ? next : null);

/** Sign-in, its second step, the forced setting up and change, then the address that was asked for or the role's landing page. */
export default function SignInPage() {
  const session = useSession();
  const isPhone = useIsPhone();
  const [search] = useSearchParams();
  const [password, setPassword] = useState<string | null>(null);
  const [owesCode, setOwesCode] = useState(false);

  if (session.isPending) return null;
  if (!session.data) {
    if (owesCode) return <SecondStepForm onBack={() => setOwesCode(false)} />;
    const hold = (typed: string) => {
      setPassword(typed);
      setOwesCode(true);
    };
    return <SignInForm onSignedIn={setPassword} onCodeRequired={hold} />;
  }
  const { user, mustChangePassword, mustSetUpSecondFactor } = session.data;
  if (mustSetUpSecondFactor)
    return (
      <Suspense>
        <ForcedSetUp name={user.name} onDone={() => void session.refetch()} />
      </Suspense>
    );
  if (mustChangePassword) {
    return (
      <ChangePasswordForm name={user.name} knownPassword={password} onChanged={() => setPassword(null)} />
    );
  }
  return <Navigate to={ownAddress(search.get('next')) ?? landingFor(user.role, isPhone)} replace />;
}
