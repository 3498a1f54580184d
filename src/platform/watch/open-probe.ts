import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Config } from '../config/config.js';
import { Probe, SILENT } from './probe.js';

/** Loads what is configured and nothing else: without it a start pays nothing. */
export async function openProbe({ env }: Config): Promise<Probe> {
  const { METRICS_PORT, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = env;
  if (METRICS_PORT === undefined && !endpoint) return SILENT;
  const version = versionOf();
  const door = doorOf();
  const database = env.DATABASE_URL ? 'postgres' : 'sqlite';
  const build = { version, node: process.versions.node, door, database };
  const resource = { 'service.name': env.OTEL_SERVICE_NAME, 'service.version': version, 'duban.door': door };
  const [meter, tracer] = await Promise.all([
    METRICS_PORT === undefined ? null : import('./prom-meter.js').then((found) => new found.PromMeter(build)),
    endpoint
      ? import('./otlp-tracer.js').then(
          (found) => new found.OtlpTracer({ endpoint, ratio: env.OTEL_TRACES_SAMPLER_ARG, resource }),
        )
      : null,
  ]);
  return new Probe(meter, tracer);
}

/** `main`, `worker`, `all-in-one`: the program that runs. */
const doorOf = (): string => basename(process.argv[1] ?? 'unknown').replace(/\.[a-z]+$/, '');

/** Above `src`, and above `dist/src` once it is built. */
function versionOf(): string {
  const found = ['../../../package.json', '../../../../package.json']
    .map((up) => new URL(up, import.meta.url))
    .find((file) => existsSync(file));
  return found ? (JSON.parse(readFileSync(found, 'utf8')) as { version: string }).version : 'unknown';
}
