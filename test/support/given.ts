import { SYSTEM, type Actor, type Role } from '../../src/modules/access/index.js';
import { AddCampaign, type CampaignRow } from '../../src/modules/campaigns/index.js';
import {
  AssignmentRow,
  CaseRow,
  DispatchCases,
  RegisterCase,
  SignCase,
  type NewCase,
} from '../../src/modules/cases/index.js';
import {
  AddUnit,
  AddUser,
  PairLeader,
  type UnitKind,
  type UnitRow,
  type UserRow,
} from '../../src/modules/organisation/index.js';
import type { TestApp } from './app.js';

export const PASSWORD = 'example-pass-2026';

export interface District {
  bureau: UnitRow;
  streets: UnitRow[];
  department: UnitRow;
  users: Record<string, UserRow>;
  campaign: CampaignRow;
}

/** Small, fictional, and complete enough for every role. */
export function given(test: TestApp) {
  const unit = (name: string, kind: UnitKind, parent: UnitRow | null): Promise<UnitRow> =>
    test.get(AddUnit).run(SYSTEM, { name, kind, parentId: parent?.id ?? null, dutyEmail: null });
  const user = (username: string, name: string, role: Role, of: UnitRow): Promise<UserRow> =>
    test.get(AddUser).run(SYSTEM, {
      username,
      name,
      role,
      unitId: of.id,
      email: `${username}@duban.example`,
      password: PASSWORD,
      mustChangePassword: false,
    });
  let serial = 0;

  return {
    unit,
    user,

    /** A bureau, two streets, a department, and one person for each role. */
    async district(): Promise<District> {
      const district = await unit('示例区', 'district', null);
      const bureau = await unit('示例区生态环境局', 'bureau', district);
      const streets = [
        await unit('梧桐街道', 'street', district),
        await unit('云栖街道', 'street', district),
      ];
      const department = await unit('区水务局', 'department', district);
      const [first, second] = streets as [UnitRow, UnitRow];
      const users = {
        administrator: await user('guanli', '管一', 'administrator', bureau),
        intake: await user('zhoumin', '周敏', 'intake-officer', bureau),
        officer: await user('chenli', '陈立', 'bureau-officer', bureau),
        reviewer: await user('shenhe', '沈和', 'reviewer', bureau),
        department: await user('duanxiao', '段晓', 'department-user', department),
        street: await user('liuchang', '刘畅', 'street-user', first),
        head: await user('wuling', '吴岭', 'street-head', first),
        otherStreet: await user('hanlei', '韩磊', 'street-user', second),
        leader: await user('fengqi', '冯启', 'leader', district),
        auditor: await user('shenji', '申稽', 'auditor', bureau),
      };
      await test.get(PairLeader).run(SYSTEM, users.leader.id, first.id);
      const campaign = await test.get(AddCampaign).run(SYSTEM, {
        code: 'YD3',
        name: '第三轮中央督察',
        level: 'central',
        kind: 'routine',
      });
      return { bureau, streets, department, users, campaign };
    },

    actor(of: UserRow, at: UnitRow): Actor {
      return {
        userId: of.id,
        name: of.name,
        role: of.role,
        unitId: at.id,
        unitName: at.name,
        unitPath: at.path,
      };
    },

    /** A registered case led by the first street. */
    async registered(district: District, more: Partial<NewCase> = {}): Promise<CaseRow> {
      serial += 1;
      const street = district.streets[0]!;
      const id = await test.get(RegisterCase).run(
        SYSTEM,
        {
          campaignId: district.campaign.id,
          batchId: null,
          acceptanceNo: `D3ZZ20260510${String(serial).padStart(4, '0')}`,
          channel: null,
          isKeyCase: false,
          title: `青石巷${serial}号火锅店油烟`,
          content: `示例区梧桐街道青石巷${serial}号楼下火锅店油烟直排。`,
          streetId: street.id,
          pollutionTypes: [{ medium: 'AIR', label: '大气' }],
          allegations: ['油烟直排'],
          leadUnitId: street.id,
          assistUnitIds: [],
          ...more,
        },
        null,
      );
      return this.caseOf(id);
    },

    async dispatched(district: District, more: Partial<NewCase> = {}): Promise<CaseRow> {
      const found = await this.registered(district, more);
      await test.get(DispatchCases).run(SYSTEM, [{ caseId: found.id, version: found.version }]);
      return this.caseOf(found.id);
    },

    async signed(district: District, more: Partial<NewCase> = {}): Promise<CaseRow> {
      const found = await this.dispatched(district, more);
      await test
        .get(SignCase)
        .run(this.actor(district.users.street!, district.streets[0]!), found.id, found.version);
      return this.caseOf(found.id);
    },

    async caseOf(id: string): Promise<CaseRow> {
      return test.reads.findOneByOrFail(CaseRow, { id });
    },

    parts(caseId: string): Promise<AssignmentRow[]> {
      return test.reads.findBy(AssignmentRow, { caseId });
    },
  };
}
