import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Config } from '../../../platform/config/config.js';
import type { CaseMailItem } from '../../notices/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import type { CampaignRow } from '../../campaigns/index.js';
import type { CaseLine } from '../persistence/case-list.read-model.js';
import type { CaseRow } from '../persistence/case.entity.js';
import { CaseLights, type LightContext, type LitCase } from './case-lights.js';

/** What a mail says of a case. */
export type MailedRow = LitCase &
  Pick<
    CaseRow,
    'id' | 'title' | 'acceptanceNo' | 'numberKey' | 'parsedNumber' | 'isKeyCase' | 'caseOfficerId'
  >;

/** A case without its texts and parts: enough for a mail that names thousands. */
export interface MailedLine {
  row: MailedRow;
  campaign: CampaignRow;
  street: UnitRow | null;
  lead: UnitRow | null;
}

/** Cases as the lines of a mail: title, number, light, who leads, who owns, where to open. Nothing of the text. */
@Injectable()
export class CaseMailItems {
  constructor(
    private readonly directory: Directory,
    private readonly lights: CaseLights,
    private readonly config: Config,
  ) {}

  async of(
    reads: Reads,
    lines: readonly (CaseLine | MailedLine)[],
    context: LightContext,
  ): Promise<CaseMailItem[]> {
    const officers = await this.directory.usersByIds(
      reads,
      lines.flatMap((line) => line.row.caseOfficerId ?? []),
    );
    const officerOf = new Map(officers.map(({ id, name }) => [id, name]));
    return lines.map((line) => {
      const light = this.lights.of(line.row, line.campaign, context);
      return {
        title: line.row.title,
        shortNumber: shortNumber(line),
        number: line.row.acceptanceNo,
        isKeyCase: line.row.isKeyCase,
        light: { ...light, colour: light.colour === 'done' ? 'none' : light.colour },
        streetName: line.street?.name ?? null,
        leadUnitName: leadOf(line)?.name ?? null,
        ownerName: officerOf.get(line.row.caseOfficerId ?? '') ?? null,
        link: this.linkTo(line.row.id),
      };
    });
  }

  linkTo(caseId: string): string {
    return `${this.config.publicUrl}/cases/${caseId}`;
  }

  /** Opens a page that is no list of the ledger. */
  pageLink(path: `/${string}`): string {
    return `${this.config.publicUrl}${path}`;
  }

  /** Opens a list: a view of the ledger, narrowed further by the parameters. */
  listLink(parameters: Record<string, string>): string {
    return `${this.config.publicUrl}/cases?${new URLSearchParams(parameters).toString()}`;
  }
}

const leadOf = (line: CaseLine | MailedLine): UnitRow | undefined =>
  'parts' in line ? line.parts.find(({ part }) => part.role === 'LEAD')?.unit : (line.lead ?? undefined);

/** `0511-0007` as people say it, `0511-0007-1` for a piece; the raw number when it has another shape. */
function shortNumber({ row }: { row: MailedRow }): string {
  const { receivedOn, serial, piece } = row.parsedNumber ?? {};
  if (receivedOn && serial)
    return [`${receivedOn.slice(5, 7)}${receivedOn.slice(8, 10)}`, serial, ...(piece ? [piece] : [])].join(
      '-',
    );
  return row.numberKey ?? '无编号';
}
