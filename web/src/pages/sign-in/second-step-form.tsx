import { useEnterCode } from '../../api/session';
import { useWords } from '../../i18n/words';
import { CodeForm } from '../../shared/second-factor/code-form';
import { SignInFrame } from './sign-in-frame';
import { signInWords } from './sign-in-words';

/** The second step, in the same column; who took too long begins again. */
export function SecondStepForm({ onBack }: { onBack: () => void }) {
  const t = useWords(signInWords);
  const enter = useEnterCode();
  return (
    <SignInFrame
      title={t('stepTwo')}
      subtitle={t('stepTwoSubtitle')}
      foot={
        <button type="button" onClick={onBack}>
          {t('otherAccount')}
        </button>
      }
    >
      <CodeForm
        label={t('code')}
        verb={t('submit')}
        error={enter.error}
        isPending={enter.isPending}
        onSend={(code, failed) => enter.mutate(code, failed)}
      />
      <p>{t('lostPhone')}</p>
    </SignInFrame>
  );
}
