import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { InvalidInputError, NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import type { EvidenceRule } from '../domain/evidence-demand.js';
import { EvidenceRuleRow } from '../persistence/evidence-rule.entity.js';
import { PaperKindRow } from '../persistence/paper-kind.entity.js';

export type RuleInput = Omit<EvidenceRule, 'version'>;

/** The bureau says what reports have to bring; each change is a new version with its entry in the history. */
@Injectable()
export class SetEvidenceRules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async add(actor: Actor, input: RuleInput): Promise<string> {
    requirePermission(actor, 'evidence-rule.manage');
    return this.uow.run(async (tx) => {
      await this.requireSound(tx, input);
      const id = newId();
      await tx.insert(EvidenceRuleRow, rowOf(id, 1, input));
      await this.remember(tx, actor, 'evidence-rule.add', id, { ...input });
      return id;
    });
  }

  /** Throws StaleVersionError, NotFoundError. */
  async change(actor: Actor, id: string, version: number, input: RuleInput): Promise<void> {
    requirePermission(actor, 'evidence-rule.manage');
    await this.uow.run(async (tx) => {
      await this.requireSound(tx, input);
      const { affected } = await tx.update(EvidenceRuleRow, { id, version }, rowOf(id, version + 1, input));
      if (affected === 0) {
        if (!(await tx.existsBy(EvidenceRuleRow, { id }))) throw new NotFoundError();
        const last = await this.history.lastOf(tx, 'rule', id, ['evidence-rule.add', 'evidence-rule.change']);
        throw new StaleVersionError({ by: last?.actorName ?? '别人' });
      }
      await this.remember(tx, actor, 'evidence-rule.change', id, { version: version + 1, ...input });
    });
  }

  /** A kind of paper that the list does not have yet; the same name again is the same kind. */
  async addKind(actor: Actor, zh: string, en: string): Promise<string> {
    requirePermission(actor, 'evidence-rule.manage');
    return this.uow.run(async (tx) => {
      const known = await tx.findOneBy(PaperKindRow, { zh });
      if (known) return known.code;
      const code = newId();
      await tx.insert(PaperKindRow, { code, zh, en: en || zh, ordinal: 50 });
      await this.remember(tx, actor, 'evidence-rule.add-paper', code, { zh });
      return code;
    });
  }

  private async requireSound(tx: Tx, { campaignId, papers }: RuleInput): Promise<void> {
    if (campaignId) await this.campaigns.require(tx, campaignId);
    const known = new Set((await tx.find(PaperKindRow)).map(({ code }) => code));
    const unknown = papers.find((code) => !known.has(code));
    if (unknown === undefined) return;
    const wording = { zh: '没有这种材料，请从列表里选。', en: 'There is no such kind of paper; choose one.' };
    throw new InvalidInputError([{ field: 'papers', code: 'paper_kind.unknown', wording }]);
  }

  private remember(tx: Tx, actor: Actor, action: string, subjectId: string, data: Record<string, unknown>) {
    return this.history.append(tx, actor, { action, subjectType: 'rule', subjectId, data }, this.clock.now());
  }
}

const rowOf = (id: string, version: number, input: RuleInput) => ({
  ...input,
  id,
  version,
  name: input.name.trim(),
  words: input.words.map((word) => word.trim()).filter((word) => word !== ''),
  papers: [...new Set(input.papers)],
  verdicts: [...input.verdicts],
});
