import { useSignOut } from '../../api/session';
import { useWords } from '../../i18n/words';
import { SetUpSteps } from '../../shared/second-factor/set-up-steps';
import { SignInFrame } from './sign-in-frame';
import { signInWords } from './sign-in-words';

/** A role that owes a sign-in code sets it up before anything else. */
export default function ForcedSetUp({ name, onDone }: { name: string; onDone: () => void }) {
  const t = useWords(signInWords);
  const signOut = useSignOut();
  return (
    <SignInFrame
      title={t('setUpTitle')}
      subtitle={t('setUpSubtitle', { name })}
      foot={
        <button type="button" onClick={() => signOut.mutate()}>
          {t('otherAccount')}
        </button>
      }
    >
      <SetUpSteps onDone={onDone} />
    </SignInFrame>
  );
}
