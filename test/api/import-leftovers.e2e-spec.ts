import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RegisterCases, type ReadyCase } from '../../src/modules/cases/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';

/** From this many on SQLite lays rows and words ready beside the transaction (ADR 20). */
const MANY = 500;
const WORD = '紫晶喷泉';

describe('what an import laid ready and did not become a case', () => {
  let dataDir: string;
  let app: TestApp;
  let district: District;
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'duban-leftovers-'));
    app = await startApp({ env: { DATA_DIR: dataDir } });
    district = await given(app).district();
  });
  afterEach(async () => {
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const readyCases = (to: TestApp, word = WORD): ReadyCase[] =>
    Array.from({ length: MANY }, (_, n) =>
      to.get(RegisterCases).ready(
        {
          campaignId: district.campaign.id,
          batchId: null,
          acceptanceNo: null,
          channel: null,
          isKeyCase: false,
          streetId: null,
          pollutionTypes: [],
          allegations: [],
          leadUnitId: null,
          assistUnitIds: [],
          content: `${word}旁第${n}处施工噪声扰民。`,
          title: `${word}第${n}处噪声`,
        },
        to.clock.now(),
      ),
    );
  const words = async (): Promise<number> =>
    Number((await app.reads.query(`SELECT COUNT(*) AS n FROM search_doc WHERE kind = 'case'`))[0].n);
  const tables = async (): Promise<string[]> =>
    (await app.reads.query(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)).map(
      ({ name }: { name: string }) => name,
    );
  const foundBy = async (word: string): Promise<number> =>
    (await (await Client.as(app, 'zhoumin')).get<{ total: number }>(`/api/cases?text=${word}`)).body.total;

  it('is found by nobody, and gone once the transaction failed', async () => {
    const before = await tables();
    const staged = await app.get(RegisterCases).lay(readyCases(app));
    expect([await words(), await foundBy(WORD)]).toEqual([MANY, 0]);
    await app.get(RegisterCases).giveUp(staged!);
    expect([await words(), await foundBy(WORD), await tables()]).toEqual([0, 0, before]);
  });

  it('is cleared away by the next import when its process was killed', async () => {
    await app.get(RegisterCases).lay(readyCases(app));
    await app.stop();
    app = await startApp({ env: { DATA_DIR: dataDir } });
    expect(await words()).toBe(MANY);
    const staged = await app.get(RegisterCases).lay(readyCases(app, '琥珀回廊'));
    // Only its own are there.
    expect(await words()).toBe(MANY);
    const [doc] = (await app.reads.query(`SELECT subject_id FROM search_doc LIMIT 1`)) as {
      subject_id: string;
    }[];
    expect(staged!.ids).toContain(doc!.subject_id);
    await app.get(RegisterCases).giveUp(staged!);
    expect(await words()).toBe(0);
  });

  it('of another import at work beside it stays', async () => {
    const other = await app.get(RegisterCases).lay(readyCases(app));
    const own = await app.get(RegisterCases).lay(readyCases(app, '琥珀回廊'));
    expect(await words()).toBe(2 * MANY);
    await app.get(RegisterCases).giveUp(own!);
    expect(await words()).toBe(MANY);
    await app.get(RegisterCases).giveUp(other!);
    expect(await words()).toBe(0);
  });
});
