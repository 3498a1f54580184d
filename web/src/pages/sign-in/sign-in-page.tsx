import { useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { useSession } from '../../api/session';
import { landingFor } from '../../app/pages';
import { useIsPhone } from '../../shared/use-viewport';
import { ChangePasswordForm } from './change-password-form';
import { SignInForm } from './sign-in-form';

/** Only an address of our own: `//elsewhere` and `https:` must not carry a signed-in person away. */
const ownAddress = (next: string | null): string | null => (next && /^\/(?![/\\])/.test(next) ? next : null);

/** Sign-in, then the forced change, then the address that was asked for or the role's landing page. */
export default function SignInPage() {
  const session = useSession();
  const isPhone = useIsPhone();
  const [search] = useSearchParams();
  const [password, setPassword] = useState<string | null>(null);

  if (session.isPending) return null;
  if (!session.data) return <SignInForm onSignedIn={setPassword} />;
  const { user, mustChangePassword } = session.data;
  if (mustChangePassword) {
    return (
      <ChangePasswordForm name={user.name} knownPassword={password} onChanged={() => setPassword(null)} />
    );
  }
  return <Navigate to={ownAddress(search.get('next')) ?? landingFor(user.role, isPhone)} replace />;
}
