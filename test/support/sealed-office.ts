import { newId } from '../../src/kernel/ids.js';
import { ContactRow, Contacts, type Contact } from '../../src/modules/cases/index.js';
import { insertMany } from '../../src/platform/database/insert-many.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { TestApp } from './app.js';
import { Client } from './client.js';
import { FillInDesk } from './fill-in-desk.js';
import { given, PASSWORD } from './given.js';
import { csv } from './import-desk.js';
import { importing } from './importing.js';
import { FEEDBACK, LedgerOffice } from './ledger-office.js';
import { Phone, withPhone } from './phone.js';

export const PHONE = '13800138000';
export const NAME = '崔明远';
const SLIP = `第24批 D3ZZ202605190013 来电：示例区梧桐街道青石巷18号火锅店油烟直排。\n举报人张三，电话 ${PHONE}`;

/** A district in which something is sealed in every place there is, by the people and through the doors of the product. */
export class SealedOffice {
  caseId: string;
  intake: Client;
  officer: Client;
  private phone: Phone;
  private importId: string;
  private uploadId: string;
  private entryId: string;
  private carried: string;
  private minute = 0;
  private readonly ledgers: LedgerOffice;

  constructor(private readonly app: () => TestApp) {
    this.ledgers = new LedgerOffice(app);
  }

  async open(): Promise<void> {
    await this.ledgers.start();
    const { district } = this.ledgers;
    const make = given(this.app());
    const found = await make.registered(district, { contact: { name: '张三', phone: PHONE } } as never);
    this.caseId = found.id;
    this.intake = await Client.as(this.app(), 'zhoumin');
    await this.ledgers.openThree();
    await this.ledgers.on('2026-06-20', '10:00');
    const desk = new FillInDesk(this.app, this.ledgers, await this.ledgers.freeze());
    const { street, officer } = this.ledgers.who;
    this.officer = officer;
    this.intake = await Client.as(this.app(), 'zhoumin');
    const sheet = await desk.fillIn(street, (_, at) => {
      at(1, '本期进展').value = '改造 20 处。';
    });
    this.uploadId = (await desk.send(street, sheet)).body.id;
    const imports = importing(this.app(), this.intake, district.campaign.id);
    const row = `D3ZZ202605100077,梧桐街道示例路9号夜间施工，电话${PHONE}。,梧桐街道,噪声,,`;
    this.importId = (await imports.upload(csv(row))).body.id;
    const entry = {
      kind: 'TALK',
      amount: 1,
      happenedOn: '2026-06-10',
      streetId: district.streets[0]!.id,
      body: '区纪委监委',
      documentNo: '约谈〔2026〕3号',
      subject: NAME,
      text: '约谈分管负责人。',
      caseIds: [],
      taskIds: [],
    };
    this.entryId = (await officer.post<{ id: string }>('/api/accountability', entry)).body.id;
    this.phone = (await withPhone(this.app(), await Client.as(this.app(), 'shenhe'))).phone;
    const hook = { name: '值班群', unitId: null, format: 'json', active: true };
    const secret = 'example-secret-0123456789';
    const added = await officer.post('/api/webhooks', { ...hook, url: 'http://127.0.0.1:9/in', secret });
    expect(added.status).toBe(201);
    await this.draft('张三丰');
  }

  /** What an officer has typed; it carries the seal of the slip that was pasted. */
  async draft(title: string): Promise<void> {
    if (!this.carried) {
      const slip = { campaignId: this.ledgers.district.campaign.id, text: SLIP };
      this.carried = (await this.intake.post<{ sealed: string }>('/api/recognise/slip', slip)).body.sealed;
    }
    const body = { title, slip: { sealed: this.carried }, sealed: [this.carried] };
    expect((await this.intake.put('/api/entry-draft', { body })).status).toBe(200);
  }

  /** So many complainants more, as an upgrade or an import brings them; their cases. */
  async complainants(count: number): Promise<string[]> {
    const now = this.app().clock.now();
    const rows = Array.from({ length: count }, (_, n) =>
      this.app()
        .get(Contacts)
        .fresh(newId(), { name: `举报人${n}`, phone: PHONE }, now),
    ) as ContactRow[];
    await this.app()
      .get(UnitOfWork)
      .run((tx) => insertMany(tx, ContactRow, rows));
    return rows.map(({ caseId }) => caseId);
  }

  /** Asks for each of them as people do. */
  async readBack(): Promise<Record<string, unknown>> {
    const reveal = await this.officer.post<Contact>(`/api/cases/${this.caseId}/contact/reveal`, {
      reason: '核实情况需要联系',
    });
    const draft = await this.intake.get<{ body: { title: string; sealed: string[] } }>('/api/entry-draft');
    const registered = await this.intake.post<{ id: string }>('/api/cases', {
      campaignId: this.ledgers.district.campaign.id,
      content: '示例区梧桐街道青石巷18号火锅店油烟直排。',
      pollutionTypes: [],
      sealed: draft.body.body.sealed,
    });
    const revealed = await this.officer.post<Contact>(`/api/cases/${registered.body.id}/contact/reveal`, {
      reason: '核实情况需要联系',
    });
    const name = await this.officer.post<{ name: string }>(`/api/accountability/${this.entryId}/reveal`, {
      reason: '核对档案',
    });
    const sheet = await this.officer.file(`/api/ledgers/${FEEDBACK}/uploads/${this.uploadId}/file`);
    const correction = { correction: { verdict: '属实' } };
    const row = await this.intake.patch(`/api/imports/${this.importId}/rows/2`, correction);
    const mapped = await this.intake.put(`/api/imports/${this.importId}/mapping`, { headers: [] });
    await this.app().drain();
    const read = await this.intake.get<{ counts: { rows: number } }>(`/api/imports/${this.importId}`);
    const signing = new Client(this.app().url);
    await signing.post('/api/session', { username: 'shenhe', password: PASSWORD });
    this.app().setClock('2026-06-20', `10:${String((this.minute += 2)).padStart(2, '0')}`);
    const code = await signing.post('/api/session/code', { code: this.phone.code() });
    return {
      contact: reveal.body.phone,
      draft: draft.body.body.title,
      carried: revealed.body.phone,
      name: name.body,
      sheet: sheet.status,
      row: row.status,
      import: [mapped.status, read.body.counts.rows],
      code: code.status,
    };
  }
}
