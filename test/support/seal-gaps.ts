import type { SealedPlace, SealPurpose } from '../../src/platform/crypto/sealed-column.js';

export interface Sealers {
  purposes: readonly SealPurpose[];
  places: readonly SealedPlace[];
  /** Entities of the schema; what is not in it is nowhere in the database. */
  entities: readonly unknown[];
  columns: readonly { entity: string; property: string }[];
  sources: readonly { file: string; text: string }[];
}

/** Past `Sealing`, or past the declaration that says where it is kept. */
const PAST = /\bcreate(?:De)?[Cc]ipheriv\b|\bnew SealPurpose\b|\bgrownKey\(/;
/** The two that sign, and the one that seals. */
const GROW_KEYS = [
  'src/platform/crypto/',
  'src/platform/config/key-ring.ts',
  'src/modules/history/application/checkpoint-key.ts',
];

/** What is sealed and would be forgotten when keys change. */
export function sealGaps({ purposes, places, entities, columns, sources }: Sealers): string[] {
  const declared = new Set(places.flatMap(({ purpose, carries }) => [purpose, carries]));
  const isDeclared = (entity: string, property: string): boolean =>
    places.some((one) => one.entity.name === entity && one.property === property);
  return [
    ...purposes
      .filter((one) => !declared.has(one))
      .map(({ name }) => `"${name}" is sealed, and no column is declared for it`),
    ...places
      .filter(({ entity }) => !entities.includes(entity))
      .map(({ entity }) => `${entity.name} is declared, and is in no schema`),
    ...columns
      .filter(({ property }) => /sealed/i.test(property))
      .filter(({ entity, property }) => !isDeclared(entity, property))
      .map(({ entity, property }) => `${entity}.${property} is no SealedColumn`),
    ...sources
      .filter(({ file, text }) => PAST.test(text) && !GROW_KEYS.some((one) => file.startsWith(one)))
      .map(({ file }) => `${file} goes past Sealing`),
    ...sources
      .filter(
        ({ file, text }) => /\bsealedFor\(/.test(text) && !/\.entity\.ts$|platform\/crypto\//.test(file),
      )
      .map(({ file }) => `${file} seals for what is kept elsewhere: its purpose belongs beside its column`),
  ];
}
