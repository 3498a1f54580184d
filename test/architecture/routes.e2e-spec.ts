import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { can, ROLES, type Actor } from '../../src/modules/access/index.js';
import { PERMISSIONS, reachOf } from '../../src/modules/access/domain/policy.js';
import { PERMISSION } from '../../src/modules/access/http/authenticated.js';
import { PUBLIC_ROUTE } from '../../src/platform/http/public-route.js';
import { JOBS } from '../../src/platform/queue/job-catalog.js';
import { SCHEDULES } from '../../src/platform/queue/schedules.js';
import { startApp, type TestApp } from '../support/app.js';

describe('every route', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test.stop());

  it('has a permission or is public, and never both', () => {
    const scanner = new MetadataScanner();
    const undecided: string[] = [];
    let seen = 0;
    for (const { instance, metatype } of test.get(DiscoveryService).getControllers()) {
      if (!metatype) continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      for (const name of scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name]!;
        if (Reflect.getMetadata('path', handler) === undefined) continue;
        seen += 1;
        const of = (key: string) => Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, metatype);
        if ((of(PERMISSION) === undefined) === (of(PUBLIC_ROUTE) === undefined))
          undecided.push(`${metatype.name}.${name}`);
      }
    }
    expect(seen).toBeGreaterThan(40);
    expect(undecided).toEqual([]);
  });

  it('refuses whoever is not signed in, unless it is public', async () => {
    const open: string[] = [];
    const answer = await fetch(`${test.url}/api/openapi.json`);
    const { paths } = (await answer.json()) as { paths: Record<string, Record<string, unknown>> };
    for (const [path, verbs] of Object.entries(paths)) {
      for (const verb of Object.keys(verbs)) {
        const url = test.url + path.replace(/\{[^}]+\}/g, '018f0000-0000-7000-8000-000000000000');
        const { status } = await fetch(url, { method: verb.toUpperCase() });
        if (status !== 401) open.push(`${verb} ${path} ${status}`);
      }
    }
    expect(Object.keys(paths).length).toBeGreaterThan(30);
    expect(open.toSorted()).toMatchSnapshot();
  });
});

describe('the policy', () => {
  it('grants what this grid says, and nothing else', () => {
    const grid = ROLES.map((role) => {
      const actor = { role } as Actor;
      const grants = PERMISSIONS.flatMap((one) =>
        can(actor, one) ? [`${one}: ${reachOf(actor, one)}`] : [],
      );
      return [role, grants];
    });
    expect(Object.fromEntries(grid)).toMatchSnapshot();
  });
});

describe('the jobs', () => {
  it('have keys that BullMQ takes, and schedules that name a job', () => {
    const payload = { at: 'a', dispatchId: 'b', caseIds: [], mailId: 'c' };
    const keys = Object.values(JOBS).map(({ key }) => key(payload as never));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.includes(':'))).toEqual([]);
    expect(SCHEDULES.map(({ job }) => job).filter((job) => !(job in JOBS))).toEqual([]);
  });
});
