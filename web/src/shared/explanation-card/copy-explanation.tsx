import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../confirm-bar/confirm-bar-provider';
import { copyText } from '../copy-text';
import { Button } from '../light/button';
import { explanationWords } from './explanation-words';
import styles from './explanation-card.module.css';

/** The same explanation as plain text, to be sent on to whoever asks. */
export function CopyExplanation({ text }: { text: string }) {
  const t = useWords(explanationWords);
  const confirm = useConfirmBar();
  return (
    <Button
      type="text"
      className={styles.copy}
      onClick={() => void copyText(text).then(() => confirm({ text: t('copied') }))}
    >
      {t('copy')}
    </Button>
  );
}
