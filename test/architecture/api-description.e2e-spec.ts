import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runDoor } from '../support/processes.js';

const KEPT = resolve(import.meta.dirname, '../../web/openapi.json');

interface Operation {
  operationId?: string;
  tags?: string[];
  summary?: string;
  responses: Record<string, unknown>;
}
interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

/** Of the built program: its comments become summaries at build time. */
describe('the description of the API', () => {
  let folder: string;
  let description: Description;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duban-openapi-'));
    const file = join(folder, 'openapi.json');
    const { code, stderr } = await runDoor('openapi', { args: [file], env: { DATA_DIR: folder } });
    if (code !== 0) throw new Error(stderr);
    description = JSON.parse(readFileSync(file, 'utf8')) as Description;
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const operations = () =>
    Object.entries(description.paths).flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, operation]) => ({ at: `${verb.toUpperCase()} ${path}`, operation })),
    );

  it('gives every operation an id of its own, a tag, a summary and its refusals', () => {
    expect(description.openapi).toMatch(/^3\./);
    expect(operations().length).toBeGreaterThan(40);
    const poor = operations().flatMap(({ at, operation: { operationId, tags, summary, responses } }) => {
      const refusals = Object.keys(responses).filter((code) => code.startsWith('4'));
      return operationId && tags?.length && summary && refusals.length > 0 ? [] : [at];
    });
    expect(poor).toEqual([]);
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is the one that the web client was generated from', () => {
    expect(JSON.parse(readFileSync(KEPT, 'utf8'))).toEqual(description);
  });
});
