import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { getMetadataArgsStorage } from 'typeorm';
import { schema } from '../../src/app/schema.js';
import { SealPurpose, sealedPlaces, sealPurposes } from '../../src/platform/crypto/sealed-column.js';
import { sealGaps, type Sealers } from '../support/seal-gaps.js';

const ROOT = join(import.meta.dirname, '../..');

const asItIs = (): Sealers => ({
  purposes: sealPurposes(),
  places: sealedPlaces(),
  entities: schema.entities as unknown[],
  columns: getMetadataArgsStorage().columns.map(({ target, propertyName }) => ({
    entity: (target as Function).name,
    property: propertyName,
  })),
  sources: globSync('src/**/*.ts', { cwd: ROOT })
    .filter((file) => !file.endsWith('.spec.ts'))
    .map((file) => ({ file: relative('.', file), text: readFileSync(join(ROOT, file), 'utf8') })),
});

describe('whatever is sealed', () => {
  it('is declared where it is kept, so that a rotation of keys forgets nothing', () => {
    const found = asItIs();
    expect(sealGaps(found)).toEqual([]);
    expect(found.sources.length).toBeGreaterThan(1_000);
    expect(found.places.map(({ table, column }) => `${table}.${column}`)).toEqual([
      'accountability_entry.sealed',
      'complainant_contact.sealed',
      'entry_draft.sealed',
      'import_row.sealed',
      'import_run.sealed_file',
      'ledger_upload.sealed_file',
      'second_factor.sealed',
      'webhook.secret_sealed',
      'webhook.url_sealed',
    ]);
  });

  it('is told by name where it is not', () => {
    const whole = asItIs();
    class StrayRow {}
    const stray = { ...whole.places[0]!, entity: StrayRow };
    const planted: Sealers = {
      purposes: [...whole.purposes, new SealPurpose('stray')],
      places: [...whole.places, stray],
      entities: whole.entities,
      columns: [...whole.columns, { entity: 'StrayRow', property: 'phoneSealed' }],
      sources: [
        { file: 'src/modules/stray/own-cipher.ts', text: "createCipheriv('aes-256-gcm', key, nonce)" },
        { file: 'src/modules/stray/keep.ts', text: "const MINE = sealedFor('mine');" },
      ],
    };
    expect(sealGaps(planted)).toEqual([
      '"stray" is sealed, and no column is declared for it',
      'StrayRow is declared, and is in no schema',
      'StrayRow.phoneSealed is no SealedColumn',
      'src/modules/stray/own-cipher.ts goes past Sealing',
      'src/modules/stray/keep.ts seals for what is kept elsewhere: its purpose belongs beside its column',
    ]);
    // A column that loses its decorator is found by its purpose and by its name.
    expect(
      sealGaps({ ...whole, places: whole.places.filter(({ table }) => table !== 'second_factor') }),
    ).toEqual([
      '"second-factor" is sealed, and no column is declared for it',
      'SecondFactorRow.sealed is no SealedColumn',
    ]);
  });
});
