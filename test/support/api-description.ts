import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RequestMethod } from '@nestjs/common';
import type { Permission } from '../../src/modules/access/index.js';
import { PERMISSION } from '../../src/modules/access/http/authenticated.js';
import type { TestApp } from './app.js';

const KEPT = resolve(import.meta.dirname, '../../web/openapi.json');

export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  format?: string;
  enum?: unknown[];
  nullable?: boolean;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  minItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
}

export interface Operation {
  verb: string;
  path: string;
  /** `GET /api/cases/{id}` */
  at: string;
  query: { name: string; schema: Schema }[];
  headers: string[];
  body: { form: boolean; schema: Schema } | null;
}

interface Described {
  parameters?: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** The operations as `web/openapi.json` describes them; another test keeps that file equal to the server. */
export class ApiDescription {
  private readonly kept = JSON.parse(readFileSync(KEPT, 'utf8')) as {
    paths: Record<string, Record<string, Described>>;
    components: { schemas: Record<string, Schema> };
  };

  get operations(): Operation[] {
    return Object.entries(this.kept.paths).flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, { parameters = [], requestBody }]) => {
        const json = requestBody?.content['application/json'];
        const form = requestBody?.content['multipart/form-data'];
        const schema = (json ?? form)?.schema;
        return {
          verb: verb.toUpperCase(),
          path,
          at: `${verb.toUpperCase()} ${path}`,
          query: parameters.filter((one) => one.in === 'query'),
          headers: parameters.filter((one) => one.in === 'header').map(({ name }) => name),
          body: schema ? { form: !json, schema } : null,
        };
      }),
    );
  }

  /** The schema behind references. */
  real(schema: Schema): Schema {
    if (schema.$ref) return this.real(this.kept.components.schemas[schema.$ref.split('/').at(-1)!]!);
    return schema.allOf?.length === 1
      ? { ...this.real(schema.allOf[0]!), nullable: schema.nullable }
      : schema;
  }
}

/** The permission of each route of the running app, null where it is public: `GET /api/cases/{id}` → `case.read`. */
export function permissionsOf(test: TestApp): Map<string, Permission | null> {
  const scanner = new MetadataScanner();
  const found = new Map<string, Permission | null>();
  for (const { instance, metatype } of test.get(DiscoveryService).getControllers()) {
    if (!metatype) continue;
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    const of = <T>(key: string, on: object): T | undefined => Reflect.getMetadata(key, on) as T | undefined;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name]!;
      const own = of<string | string[]>('path', handler);
      if (own === undefined) continue;
      const verb = RequestMethod[of<number>('method', handler)!];
      const permission = of<Permission>(PERMISSION, handler) ?? of<Permission>(PERMISSION, metatype) ?? null;
      for (const path of [own].flat())
        found.set(`${verb} ${joined('api', of<string>('path', metatype)!, path)}`, permission);
    }
  }
  return found;
}

function joined(...parts: string[]): string {
  const path = parts.flatMap((part) => part.split('/')).filter((part) => part !== '');
  return `/${path.map((part) => part.replace(/^:(\w+)$/, '{$1}')).join('/')}`;
}
