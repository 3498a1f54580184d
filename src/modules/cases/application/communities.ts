import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Directory, isWithin, type UnitRow } from '../../organisation/index.js';
import { NotOfStreetError } from '../domain/case-errors.js';

/** 社区: the communities that a case of a street can lie in. */
@Injectable()
export class Communities {
  constructor(private readonly directory: Directory) {}

  /** Throws NotOfStreetError for anything but a community of that street that is in use. */
  async require(reads: Reads, communityId: string, streetId: string | null): Promise<UnitRow> {
    const units = await this.directory.unitsByIds(reads, [communityId, ...(streetId ? [streetId] : [])]);
    const community = units.find(({ id, kind }) => id === communityId && kind === 'community');
    const street = units.find(({ id }) => id === streetId);
    if (community?.active && street && isWithin(community.path, street.path)) return community;
    const error = new NotOfStreetError([]);
    error.fields.push({ field: 'communityId', code: error.code, wording: error.wording });
    throw error;
  }
}
