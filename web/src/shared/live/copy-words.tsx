import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../confirm-bar/confirm-bar-provider';
import { copyText } from '../copy-text';
import { Button } from '../light/button';
import { liveWords } from './live-words';

/** Takes unsent words along when the form they were written in has no use any more. */
export function CopyWords({ words }: { words: string }) {
  const t = useWords(liveWords);
  const confirm = useConfirmBar();
  if (!words.trim()) return null;
  const copy = async () => {
    await copyText(words);
    confirm({ text: t('copied') });
  };
  return <Button onClick={() => void copy()}>{t('copyWords')}</Button>;
}
