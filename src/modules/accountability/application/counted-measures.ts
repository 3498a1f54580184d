import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { countMeasures, type CountedLine } from '../domain/count-measures.js';
import { CountedFacts } from '../persistence/counted-facts.read-model.js';

/** Every counted line of a campaign, for the figures of the whole district; who may see them is the caller's business. */
@Injectable()
export class CountedMeasures {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly facts: CountedFacts,
  ) {}

  async of(campaignId?: string): Promise<CountedLine[]> {
    const reads = this.uow.reads;
    const reported = await this.facts.reported(reads, { kind: 'any' }, campaignId);
    return countMeasures(reported, await this.facts.acts(reads, campaignId)).lines;
  }
}
