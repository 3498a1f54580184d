import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import {
  CaseLights,
  CaseList,
  Contacts,
  STATUS_WORDS,
  type CaseLine,
  type LightContext,
} from '../../cases/index.js';
import { fieldOf } from '../../intake/index.js';
import { lightMark } from '../../notices/index.js';
import { Directory, type UnitRow, type UserRow } from '../../organisation/index.js';
import { moment } from '../../../kernel/printed-moment.js';
import type { ReportLine, SourceField } from '../domain/report-line.js';

/** What the source says beside the star: the star itself is a fact of the case. */
const STAR_WORD = /^(?:[*★]|是|加星|已加星|重点|重点件|重点关注)$/;

/** Cases as the lines of a list. */
@Injectable()
export class ReportLines {
  constructor(
    private readonly list: CaseList,
    private readonly directory: Directory,
    private readonly contacts: Contacts,
    private readonly lights: CaseLights,
  ) {}

  /** In the order of the ids. `withSource` also tells what only the source row holds. */
  async read(
    reads: Reads,
    ids: readonly string[],
    context: LightContext,
    withSource: boolean,
  ): Promise<ReportLine[]> {
    const found = new Map((await this.list.byIds(reads, ids)).map((line) => [line.row.id, line]));
    const lines = ids.flatMap((id) => found.get(id) ?? []);
    const people = await this.people(reads, lines);
    const headings = new Headings();
    return lines.map((line) => this.lineOf(line, people, context, withSource ? headings : null));
  }

  private async people(
    reads: Reads,
    lines: readonly CaseLine[],
  ): Promise<Map<string, UserRow & { unit: string }>> {
    const ids = lines.flatMap(({ row }) => [row.caseLeaderId, row.caseOfficerId].filter((id) => id !== null));
    const users = await this.directory.usersByIds(reads, ids);
    const units = await this.directory.unitsByIds(
      reads,
      users.map(({ unitId }) => unitId),
    );
    const nameOf = new Map(units.map(({ id, name }) => [id, name]));
    return new Map(users.map((user) => [user.id, { ...user, unit: nameOf.get(user.unitId) ?? '' }]));
  }

  private lineOf(
    { row, campaign, batch, street, community, parts, types, urges }: CaseLine,
    people: Map<string, UserRow & { unit: string }>,
    context: LightContext,
    headings: Headings | null,
  ): ReportLine {
    const clean = (text: string | null): string => (text ? this.contacts.blackOut(text).content : '');
    const named = (role: 'LEAD' | 'ASSIST'): UnitRow[] =>
      parts.filter(({ part }) => part.role === role).map(({ unit }) => unit);
    const light = this.lights.of(row, campaign, context);
    const leader = people.get(row.caseLeaderId ?? '');
    const officer = people.get(row.caseOfficerId ?? '');
    const raw = headings ? row.rawCells : null;
    return {
      number: row.numberKey ?? '',
      isKeyCase: row.isKeyCase,
      isSupplement: row.isSupplement,
      isRepeat: row.repeatOfId !== null,
      repeatAfterClosure: row.repeatAfterClosure,
      outOfScope: row.outOfScope,
      channel: row.channel,
      campaign: campaign.name,
      batch: batch?.label ?? '',
      title: clean(row.title),
      content: clean(row.content),
      place: clean(row.place),
      area: row.area ?? '',
      street: street?.name ?? '',
      community: community?.name ?? '',
      lead: named('LEAD')[0]?.name ?? '',
      assists: named('ASSIST')
        .map(({ name }) => name)
        .join('、'),
      types: types.map(({ label }) => label).join('、'),
      status: STATUS_WORDS[row.status],
      due: row.nextDueAt ? moment(row.nextDueAt) : '',
      light: light.colour === 'done' ? '' : lightMark({ ...light, colour: light.colour }).words,
      verdict: row.verdict,
      closure: row.closure,
      closureGoal: clean(row.closureGoal),
      finding: clean(row.finding),
      handling: clean(row.handling),
      accountability: clean(row.accountability),
      milestone: [row.nextMilestoneOn, clean(row.nextMilestone)].filter(Boolean).join(' '),
      leader: leader?.name ?? '',
      officer: officer ? [officer.name, officer.unit + (officer.title ?? '')].filter(Boolean).join('，') : '',
      returns: row.returns,
      urges,
      registeredAt: moment(row.createdAt),
      dispatchedAt: moment(row.dispatchedAt),
      signedAt: moment(row.signedAt),
      reportedAt: moment(row.reportedAt),
      closedAt: moment(row.verifiedAt),
      publishedAt: moment(row.publishedAt),
      source: sourceOf(raw ?? [], headings ?? new Headings()),
      raw,
    };
  }
}

/** The fields of headings that come again with every row. */
class Headings {
  private readonly known = new Map<string, string>();

  fieldOf(heading: string): string {
    const known = this.known.get(heading) ?? fieldOf(heading) ?? '';
    this.known.set(heading, known);
    return known;
  }
}

function sourceOf(
  cells: readonly { header: string; text: string }[],
  headings: Headings,
): Record<SourceField, string> {
  const told = (...fields: string[]): string =>
    cells
      .filter(({ header, text }) => text.trim() !== '' && fields.includes(headings.fieldOf(header)))
      .map(({ text }) => text.trim())
      .join('\n');
  const remarks = told('remark', 'keyFlag').split('\n');
  return {
    remark: remarks.filter((one) => !STAR_WORD.test(one)).join('\n'),
    handlingCategory: told('handlingCategory'),
    closureBasis: told('closureBasis'),
    caseOfficer: told('caseOfficer'),
  };
}
