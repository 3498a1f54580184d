import { CaseEvidence } from '../../src/modules/cases/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { pdfPages } from '../support/pdf-text.js';
import { hashOf, built, entriesOf, photo, told } from '../support/case-file.js';

describe('the case file of a case with sixty photos', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test.stop());

  it('is built without holding them all', async () => {
    const { district, found, make } = await told(test);
    const street = make.actor(district.users.street!, district.streets[0]!);
    for (let at = 0; at < 57; at += 1) {
      const bytes = await photo(40 + at * 3, 2600);
      await test.get(CaseEvidence).add(street, found.id, {
        bytes,
        name: `现场${at}.jpg`,
        kind: at % 2 === 0 ? 'before' : 'after',
        point: `点位${Math.floor(at / 6)}`,
        takenAt: null,
        sha256: hashOf(bytes),
      });
    }
    const officer = await Client.as(test, 'zhoumin');
    const { bytes } = await built(test, officer, { caseIds: [found.id], format: 'zip' });
    const entries = await entriesOf(bytes);
    expect([...entries.keys()].filter((name) => name.endsWith('.jpg'))).toHaveLength(60);
    const pdf = entries.get('一案一档.pdf')!;
    expect(pdf.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(60);
    expect(pdfPages(pdf).length).toBeGreaterThan(10);
  }, 120_000);
});
