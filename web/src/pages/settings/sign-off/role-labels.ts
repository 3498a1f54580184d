import type { Role } from '../../../api/session';
import type { Phrase } from '../../../i18n/words';

/** The roles that can hold a link. */
export const ROLE_LABELS: Partial<Record<Role, Phrase>> = {
  reviewer: { zh: '材料审核组', en: 'Reviewer' },
  'bureau-officer': { zh: '区迎检办', en: 'Bureau officer' },
  leader: { zh: '区领导', en: 'District leader' },
  administrator: { zh: '管理员', en: 'Administrator' },
};
