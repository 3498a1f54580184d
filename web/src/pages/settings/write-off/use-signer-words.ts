import { useUnits, useUsers } from '../../../api/directory';
import type { Role } from '../../../api/session';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { ROLE_WORDS } from '../../../shared/roles/role-words';
import type { SignerRule } from './use-write-off-settings';
import { writeOffSettingsWords } from './write-off-settings-words';

const PARTS = ['lead', 'assist', 'street', 'supervise'] as const;
type Part = (typeof PARTS)[number];

/** Who a signer of a rule is, in words. */
export function useSignerWords() {
  const t = useWords(writeOffSettingsWords);
  const language = useLanguage();
  const units = useUnits().data ?? [];
  const users = useUsers().data ?? [];
  return ({ kind, of }: SignerRule): string => {
    switch (kind) {
      case 'task-unit':
        return PARTS.includes(of as Part) ? t(of as Part) : of;
      case 'unit':
        return units.find(({ id }) => id === of)?.name ?? '—';
      case 'role':
        return ROLE_WORDS[of as Role]?.[language] ?? '—';
      case 'person':
        return users.find(({ id }) => id === of)?.name ?? '—';
      case 'outside':
        return of;
    }
  };
}
