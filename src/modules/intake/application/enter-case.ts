import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Attempt } from '../../../platform/idempotency/once.js';
import { once } from '../../../platform/idempotency/once.js';
import { Clock } from '../../../kernel/clock.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { AddBatch } from '../../campaigns/index.js';
import { RegisterCase, type NewCase } from '../../cases/index.js';
import { Directory } from '../../organisation/index.js';
import { LinkCases, type Link } from '../../repeats/index.js';
import { splitAllegations } from '../domain/allegations.js';
import { titleOf } from '../domain/title-of.js';
import { EntryDrafts } from './entry-drafts.js';
import { KnownPlaces } from './known-places.js';
import { SealedContacts } from './sealed-contacts.js';

export type TypedCase = Omit<NewCase, 'batchId' | 'title' | 'allegations'> & {
  batchLabel: string | null;
  title: string | null;
  allegations: readonly string[];
  links?: readonly Link[];
  /** What the slip said of the complainant, as it was sealed when it was pasted. */
  sealed?: readonly string[];
};

/** 快速登记: a case typed in by an officer; what is left out is proposed from the text. */
@Injectable()
export class EnterCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly registerCase: RegisterCase,
    private readonly addBatch: AddBatch,
    private readonly linkCases: LinkCases,
    private readonly knownPlaces: KnownPlaces,
    private readonly sealedContacts: SealedContacts,
    private readonly drafts: EntryDrafts,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  /** `spends` is the revision of the draft that becomes this case, also when the case is there already. */
  async run(
    actor: Actor,
    { batchLabel, title, allegations, links = [], sealed = [], ...input }: TypedCase,
    attempt: Attempt | null,
    spends: string | null = null,
  ): Promise<string> {
    requirePermission(actor, 'case.create');
    const told = this.sealedContacts.open(actor, sealed);
    const place = title?.trim() ? {} : await this.directory.placeNames(this.uow.reads);
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const { id } = await once(tx, actor.userId, attempt, now, async () => {
        const batch = batchLabel
          ? await this.addBatch.within(tx, { campaignId: input.campaignId, label: batchLabel })
          : null;
        const whole: NewCase = {
          ...input,
          contact: { ...told, ...input.contact },
          batchId: batch?.id ?? null,
          title: title?.trim() || titleOf(input.content, place),
          allegations: allegations.length > 0 ? allegations : splitAllegations(input.content),
        };
        const caseId = await this.registerCase.within(tx, actor, whole, now);
        if (input.streetId)
          await this.knownPlaces.learn(tx, `${input.place ?? ''}\n${input.content}`, input.streetId, now);
        for (const link of links) await this.linkCases.within(tx, actor, caseId, link, now);
        return caseId;
      });
      if (spends) await this.drafts.spend(tx, actor, spends);
      return id;
    });
  }
}
