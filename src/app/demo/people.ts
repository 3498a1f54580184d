import type { Role } from '../../modules/access/index.js';
import type { UnitKind } from '../../modules/organisation/index.js';

/** A fictional district; none of its places or people exist. */
export const DISTRICT = '云岭区';
export const BUREAU = '云岭区生态环境局';

export const UNITS: readonly { name: string; kind: UnitKind; residents?: number }[] = [
  { name: '梧桐街道', kind: 'street', residents: 86_000 },
  { name: '清溪街道', kind: 'street', residents: 64_000 },
  { name: '东渡街道', kind: 'street', residents: 71_000 },
  { name: '石桥镇', kind: 'street', residents: 39_000 },
  { name: '区水务局', kind: 'department' },
  { name: '区综合执法局', kind: 'department' },
  { name: '区住建局', kind: 'department' },
];

/** 社区, each with the street that it belongs to and another name that a text may use. */
export const COMMUNITIES: readonly { name: string; street: string; alias: string }[] = [
  { name: '梧桐里社区', street: '梧桐街道', alias: '梧桐里' },
  { name: '青石巷社区', street: '梧桐街道', alias: '青石巷' },
  { name: '柳荫社区', street: '清溪街道', alias: '柳荫' },
];

export interface DemoPerson {
  username: string;
  name: string;
  role: Role;
  unit: string;
  /** What to try with this login. */
  tries: string;
}

export const PEOPLE: readonly DemoPerson[] = [
  { username: 'zhoumin', name: '周敏', role: 'intake-officer', unit: BUREAU, tries: '登记、导入、交办' },
  {
    username: 'chenli',
    name: '陈立',
    role: 'bureau-officer',
    unit: BUREAU,
    tries: '台账、裁定、公开、发件记录',
  },
  { username: 'shenhe', name: '沈和', role: 'reviewer', unit: BUREAU, tries: '核查台' },
  { username: 'liuchang', name: '刘畅', role: 'street-user', unit: '梧桐街道', tries: '手机上签收、上报' },
  { username: 'wuling', name: '吴岭', role: 'street-head', unit: '梧桐街道', tries: '本街道的案件和晨报' },
  {
    username: 'linshu',
    name: '林树',
    role: 'community-worker',
    unit: '梧桐里社区',
    tries: '手机上只看交给本社区的案件，拍照、走访',
  },
  { username: 'hanlei', name: '韩磊', role: 'street-user', unit: '清溪街道', tries: '另一个街道' },
  { username: 'tangyue', name: '唐跃', role: 'street-head', unit: '清溪街道', tries: '另一个街道的负责人' },
  { username: 'heqing', name: '何青', role: 'street-user', unit: '东渡街道', tries: '东渡街道' },
  { username: 'luoxin', name: '罗欣', role: 'street-user', unit: '石桥镇', tries: '石桥镇' },
  { username: 'duanxiao', name: '段晓', role: 'department-user', unit: '区水务局', tries: '部门主办的案件' },
  { username: 'majun', name: '马骏', role: 'department-user', unit: '区综合执法局', tries: '部门主办的案件' },
  { username: 'yuanjing', name: '袁靖', role: 'department-user', unit: '区住建局', tries: '部门主办的案件' },
  { username: 'fengqi', name: '冯启', role: 'leader', unit: DISTRICT, tries: '领导看全区' },
  { username: 'shenji', name: '申稽', role: 'auditor', unit: BUREAU, tries: '只读核对' },
  { username: 'guanli', name: '管一', role: 'administrator', unit: BUREAU, tries: '单位、账号、开发邮箱' },
];

export const addressOf = ({ username }: DemoPerson): string => `${username}@duban.example`;
