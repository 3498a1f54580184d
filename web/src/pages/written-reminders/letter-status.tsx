import { useWords } from '../../i18n/words';
import type { TagLook } from '../../shared/status/status';
import { Tag } from '../../shared/status/tag';
import { reminderWords } from './reminder-words';
import type { LetterStatus as Status } from './use-reminders';

const LOOKS: Record<Status, TagLook> = { draft: 'dashed', issued: 'act', received: 'rest', withdrawn: 'ink' };
export const STATUS_KEYS = {
  draft: 'draftStatus',
  issued: 'issuedStatus',
  received: 'receivedStatus',
  withdrawn: 'withdrawnStatus',
} as const;

export function LetterStatus({ status }: { status: Status }) {
  const t = useWords(reminderWords);
  return <Tag look={LOOKS[status]}>{t(STATUS_KEYS[status])}</Tag>;
}
