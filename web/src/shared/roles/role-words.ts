import type { Role } from '../../api/session';
import type { Phrase } from '../../i18n/words';

/** As the server calls them (`access/domain/roles.ts`): by the group of the inspection office where it has a name. */
export const ROLE_WORDS: Record<Role, Phrase> = {
  administrator: { zh: '管理员', en: 'Administrator' },
  'intake-officer': { zh: '信访案件组', en: 'Intake officer' },
  'bureau-officer': { zh: '区迎检办', en: 'Bureau officer' },
  reviewer: { zh: '材料审核组', en: 'Reviewer' },
  'department-user': { zh: '部门经办', en: 'Department user' },
  'street-user': { zh: '街道经办', en: 'Street user' },
  'street-head': { zh: '街道负责人', en: 'Street head' },
  'community-worker': { zh: '社区网格员', en: 'Community worker' },
  leader: { zh: '区领导', en: 'District leader' },
  auditor: { zh: '审计', en: 'Auditor' },
};
