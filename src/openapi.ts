import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiDocument } from './app/api-docs.js';
import { createHttpApp } from './app/http-app.js';
import { loadConfig } from './platform/config/config.js';

// Writes the API's description, from which the web's client is generated.
const dir = mkdtempSync(join(tmpdir(), 'duban-openapi-'));
const app = await createHttpApp(loadConfig({ DATA_DIR: dir, LOG_LEVEL: 'silent' }));
await app.init();
const target = process.argv[2] ?? 'openapi.json';
writeFileSync(target, `${JSON.stringify(apiDocument(app), null, 2)}\n`);
await app.close();
rmSync(dir, { recursive: true, force: true });
