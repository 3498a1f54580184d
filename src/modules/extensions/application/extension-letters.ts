import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Role } from '../../access/index.js';
import { asRecipient, CaseLights, CaseList, CaseMailItems, UnitRecipients } from '../../cases/index.js';
import { LIMIT_KIND_WORDS, STEP_WORDS } from '../../deadlines/index.js';
import { Notices, type MailReason, type Recipient } from '../../notices/index.js';
import { Directory } from '../../organisation/index.js';
import type { ExtensionMailModel } from '../mail/extension-mail.model.js';
import { renderExtensionMail } from '../mail/render-extension-mail.js';
import type { ExtensionRequestRow } from '../persistence/extension-request.entity.js';

const DECIDES: readonly Role[] = ['bureau-officer'];
/** Gets word when nobody has the role. */
const LAST_RESORT: readonly Role[] = ['administrator'];

/** One mail to each of the bureau on the request, one to each clerk of the unit on the answer. */
@Injectable()
export class ExtensionLetters {
  constructor(
    private readonly directory: Directory,
    private readonly units: UnitRecipients,
    private readonly list: CaseList,
    private readonly lights: CaseLights,
    private readonly items: CaseMailItems,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async tellBureau(tx: Tx, request: ExtensionRequestRow): Promise<void> {
    const officers = await this.directory.usersWithRoles(tx, DECIDES);
    const people = officers.length > 0 ? officers : await this.directory.usersWithRoles(tx, LAST_RESORT);
    const why = { because: '延期由区迎检办批复', rule: '申请延期即通知' };
    await this.tell(tx, request, 'asked', people.map(asRecipient), why, request.askedAt);
  }

  async tellUnit(tx: Tx, request: ExtensionRequestRow, now: Instant): Promise<void> {
    const [unit] = await this.directory.unitsByIds(tx, [request.unitId]);
    if (!unit) return;
    const people = await this.units.clerks(tx, unit);
    const kind = request.state === 'approved' ? 'approved' : 'refused';
    const why = { because: `${unit.name}申请了延期`, rule: '延期批复即通知' };
    await this.tell(tx, request, kind, people, why, now);
  }

  private async tell(
    tx: Tx,
    request: ExtensionRequestRow,
    kind: ExtensionMailModel['kind'],
    people: readonly Recipient[],
    why: MailReason,
    now: Instant,
  ): Promise<void> {
    const model = await this.modelOf(tx, request, kind, now);
    for (const recipient of people) {
      const key = ['extension', kind, request.id, recipient.key].join('_');
      const recipientName = recipient.userId ? recipient.name : null;
      const mail = renderExtensionMail({ ...model, recipientName, why });
      const { caseId, step, dueOn } = request;
      const item = { key, caseId, step, tier: `extension-${kind}`, day: dueOn };
      await this.notices.post(tx, { rule: `extension.${kind}`, key, recipient, mail, items: [item] }, now);
    }
  }

  private async modelOf(
    tx: Tx,
    request: ExtensionRequestRow,
    kind: ExtensionMailModel['kind'],
    now: Instant,
  ): Promise<Omit<ExtensionMailModel, 'recipientName' | 'why'>> {
    const { caseId, unitId, step, limitKind, dueOn, wantedOn, grantedOn, late } = request;
    const lines = await this.list.byIds(tx, [caseId]);
    const context = await this.lights.context(tx, lines[0]!.campaign, now);
    const [item] = await this.items.of(tx, lines, context);
    const [unit] = await this.directory.unitsByIds(tx, [unitId]);
    const inner = limitKind === 'inner' ? `（${LIMIT_KIND_WORDS.inner.zh}）` : '';
    return {
      kind,
      item: item!,
      unitName: unit?.name ?? '',
      stepName: STEP_WORDS[step].zh + inner,
      fromOn: dueOn,
      toOn: grantedOn ?? wantedOn,
      late,
      byName: request.decidedByName ?? request.askedByName,
      at: now,
      link: kind === 'asked' ? `${this.config.publicUrl}/extensions` : this.items.linkTo(caseId),
    };
  }
}
