import { useWords } from '../../../i18n/words';
import { writeOffWords } from './write-off-words';

interface Props {
  href: string;
  words: string;
  /** The chain is recalled: the server that writes the paper is out of reach, and a link would leave the app for nothing. */
  isRecalled: boolean;
}

/** A paper of the chain, which the server writes when it is asked for. */
export function PaperLink({ href, words, isRecalled }: Props) {
  const t = useWords(writeOffWords);
  return isRecalled ? <span>{t('paperLater', { paper: words })}</span> : <a href={href}>{words}</a>;
}
