import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Config } from '../../../platform/config/config.js';
import type { CaseMailItem } from '../../notices/index.js';
import { Directory } from '../../organisation/index.js';
import type { CaseLine } from '../persistence/case-list.read-model.js';
import { CaseLights, type LightContext } from './case-lights.js';

/** Cases as the lines of a mail: title, number, light, who leads, who owns, where to open. Nothing of the text. */
@Injectable()
export class CaseMailItems {
  constructor(
    private readonly directory: Directory,
    private readonly lights: CaseLights,
    private readonly config: Config,
  ) {}

  async of(reads: Reads, lines: readonly CaseLine[], context: LightContext): Promise<CaseMailItem[]> {
    const officers = await this.directory.usersByIds(
      reads,
      lines.flatMap((line) => line.row.caseOfficerId ?? []),
    );
    return lines.map((line) => {
      const light = this.lights.of(line.row, line.campaign, context);
      return {
        title: line.row.title,
        shortNumber: shortNumber(line),
        number: line.row.acceptanceNo,
        isKeyCase: line.row.isKeyCase,
        light: { ...light, colour: light.colour === 'done' ? 'none' : light.colour },
        streetName: line.street?.name ?? null,
        leadUnitName: line.parts.find(({ part }) => part.role === 'LEAD')?.unit.name ?? null,
        ownerName: officers.find((one) => one.id === line.row.caseOfficerId)?.name ?? null,
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

/** `0511-0007` as people say it, `0511-0007-1` for a piece; the raw number when it has another shape. */
function shortNumber({ row }: CaseLine): string {
  const { receivedOn, serial, piece } = row.parsedNumber ?? {};
  if (receivedOn && serial)
    return [`${receivedOn.slice(5, 7)}${receivedOn.slice(8, 10)}`, serial, ...(piece ? [piece] : [])].join(
      '-',
    );
  return row.numberKey ?? '无编号';
}
