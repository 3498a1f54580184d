import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Role } from '../../access/index.js';
import { asRecipient, UnitRecipients, type CaseDuty } from '../../cases/index.js';
import type { Recipient } from '../../notices/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import type { WaitingCall } from '../../calls/index.js';
import type { Audience } from '../domain/reminder-ladder.js';
import type { Candidate } from './candidates.js';
import { BUREAU, BUREAU_HEADS, BUREAU_OWES, LAST_RESORT } from './debtors.js';
import type { WaitingPaper } from './waiting-paper.js';

export interface Addressed {
  recipient: Recipient;
  /** Said in the mail: why it reached somebody above the owner; null for the owner. */
  escalation: string | null;
  /** Said at the foot: why this person. */
  because: string;
}

/** Finds the people of one run; each question is asked of the directory once. */
export class AudienceOfRun {
  private readonly asked = new Map<string, Promise<Recipient[]>>();

  constructor(
    private readonly reads: Reads,
    private readonly directory: Directory,
    private readonly units: UnitRecipients,
  ) {}

  /** Everybody the rung is for, each once, by the lowest reason that applies; of a call those who see to its answer. */
  async of(one: Candidate): Promise<Addressed[]> {
    const found = new Map<string, Addressed>();
    for (const audience of one.rung.to) {
      const people = await this.people(one, audience);
      for (const each of people) if (!found.has(each.recipient.key)) found.set(each.recipient.key, each);
    }
    return [...found.values()];
  }

  private people(one: Candidate, audience: Audience): Promise<Addressed[]> {
    if (one.paper) return this.signers(one.paper, audience);
    if (one.call) return this.calledMembers(one.call, audience);
    return one.deadline.step === 'publish'
      ? this.publishers(one.duty, audience)
      : this.members(one.duty, audience);
  }

  private async signers({ debtor, to }: WaitingPaper, audience: Audience): Promise<Addressed[]> {
    const because = `发给${debtor.name}的督办单、书面提醒等签收`;
    if (audience === 'owner' || audience === 'handler')
      return address(to ? [...to] : await this.clerks(debtor), null, because);
    if (audience === 'unit-clerks') return address(await this.clerks(debtor), null, because);
    if (audience === 'unit-head')
      return address(
        await this.heads(debtor),
        '未签收，升级至单位负责人',
        `提醒已升级到${debtor.name}负责人`,
      );
    if (audience === 'bureau')
      return address(await this.withRoles(BUREAU), '单位未签收，升级至区迎检办', '单位逾期未签收');
    const words = '单位未签收，升级至对口联系领导';
    return address(await this.leaders(debtor), words, `您对口联系${debtor.name}`);
  }

  private async calledMembers({ street, department }: WaitingCall, audience: Audience): Promise<Addressed[]> {
    if (audience === 'unit-clerks' || audience === 'owner' || audience === 'handler')
      return address(await this.clerks(department), null, `${department.name}被街道呼叫`);
    if (audience === 'unit-head') {
      const words = '经办未答复，升级至单位负责人';
      return address(await this.heads(department), words, `提醒已升级到${department.name}负责人`);
    }
    if (audience === 'bureau')
      return address(await this.withRoles(BUREAU), '部门未答复，升级至区迎检办', '部门逾期未应街道呼叫');
    const words = '部门未答复，升级至对口联系领导';
    return address(await this.leaders(street), words, `您对口联系${street.name}`);
  }

  /** 公开 is the bureau's own: its officer of the case, or all of them, then who heads it. */
  private async publishers({ row, street }: CaseDuty, audience: Audience): Promise<Addressed[]> {
    if (audience === 'unit-head')
      return address(
        await this.bureauHeads(),
        '承办人未公开，升级至区迎检办负责人',
        '提醒已升级到区迎检办负责人',
      );
    if (audience === 'leaders')
      return street
        ? address(await this.leaders(street), '未公开，升级至对口联系领导', `您对口联系${street.name}`)
        : [];
    const because = '这些案件已核查通过，等您公开';
    const named = audience === 'owner' || audience === 'handler' ? row.caseOfficerId : null;
    const officer = await this.officer(named, [...BUREAU, ...LAST_RESORT]);
    return address(officer.length > 0 ? officer : await this.withRoles(BUREAU), null, because);
  }

  private async members(duty: CaseDuty, audience: Audience): Promise<Addressed[]> {
    const { row, street, lead, handlers } = duty;
    const bureau = BUREAU_OWES[row.status];
    if (audience === 'leaders') {
      const of = street ?? lead;
      const words = `${bureau ? '局办未处理' : '单位未办'}，升级至对口联系领导`;
      return of ? address(await this.leaders(of), words, `您对口联系${of.name}`) : [];
    }
    if (bureau) {
      const because = '这些案件等您核查或重新交办';
      return audience === 'unit-head' ? [] : address(await this.withRoles(bureau), null, because);
    }
    if (audience === 'bureau') {
      const words = '单位未办，升级至区迎检办';
      return address(await this.withRoles(BUREAU), words, '提醒已升级到区迎检办');
    }
    if (!lead) return [];
    if (audience === 'unit-head') {
      const words = '承办人未办，升级至单位负责人';
      return address(await this.heads(lead), words, `提醒已升级到${lead.name}负责人`);
    }
    const handler = handlers.find((one) => one.row.unitId === lead.id && one.kind === 'person');
    if (audience === 'handler' && handler) {
      const person = await this.officer(handler.id);
      if (person.length > 0) return address(person, null, '这些案件交给您办');
    }
    const officer =
      audience === 'owner' || audience === 'handler' ? await this.officer(row.caseOfficerId) : [];
    if (officer.length > 0) return address(officer, null, '您是这些案件的承办人');
    return address(await this.clerks(lead), null, `${lead.name}是这些案件的主办单位`);
  }

  /** The person, if in office and, where that is asked, in one of the roles. */
  private officer(id: string | null, roles?: readonly Role[]): Promise<Recipient[]> {
    if (!id) return Promise.resolve([]);
    return this.once(['officer', id, ...(roles ?? [])].join('_'), async () => {
      const people = await this.directory.usersByIds(this.reads, [id]);
      return people.filter(({ active, role }) => active && (roles?.includes(role) ?? true)).map(asRecipient);
    });
  }

  /** Who heads the bureau, else its duty mailbox, else whoever gets word when a post is empty. */
  private bureauHeads(): Promise<Recipient[]> {
    return this.once('bureau-heads', async () => {
      const bureaus = await this.directory.unitsOfKind(this.reads, 'bureau');
      const found = await Promise.all(bureaus.map((one) => this.units.posted(this.reads, one, BUREAU_HEADS)));
      return found.flat().length > 0 ? found.flat() : this.withRoles(LAST_RESORT);
    });
  }

  private clerks(unit: UnitRow): Promise<Recipient[]> {
    return this.once(`clerks_${unit.id}`, () => this.units.clerks(this.reads, unit));
  }

  private heads(unit: UnitRow): Promise<Recipient[]> {
    return this.once(`heads_${unit.id}`, () => this.units.heads(this.reads, unit));
  }

  private leaders(unit: UnitRow): Promise<Recipient[]> {
    return this.once(`leaders_${unit.id}`, async () =>
      (await this.directory.leadersOf(this.reads, unit.id)).map(asRecipient),
    );
  }

  private withRoles(roles: readonly Role[]): Promise<Recipient[]> {
    return this.once(`roles_${roles.join('_')}`, async () => {
      const people = await this.directory.usersWithRoles(this.reads, roles);
      const found = people.length > 0 ? people : await this.directory.usersWithRoles(this.reads, LAST_RESORT);
      return found.map(asRecipient);
    });
  }

  private once(question: string, ask: () => Promise<Recipient[]>): Promise<Recipient[]> {
    const known = this.asked.get(question) ?? ask();
    this.asked.set(question, known);
    return known;
  }
}

function address(recipients: Recipient[], escalation: string | null, because: string): Addressed[] {
  return recipients.map((recipient) => ({ recipient, escalation, because }));
}

@Injectable()
export class ReminderAudience {
  constructor(
    private readonly directory: Directory,
    private readonly units: UnitRecipients,
  ) {}

  forRun(reads: Reads): AudienceOfRun {
    return new AudienceOfRun(reads, this.directory, this.units);
  }
}
