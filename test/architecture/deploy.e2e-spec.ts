import { CORE_SCHEMA, load, loadAll, mergeTag } from 'js-yaml';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadConfig } from '../../src/platform/config/config.js';
import { readEnvironment } from '../../src/platform/config/environment.js';
import { withSecretFiles } from '../../src/platform/config/secret-files.js';

const DEPLOY = resolve(import.meta.dirname, '../../deploy');

/** Compose knows `<<`, as YAML 1.1 did. */
const MERGING = { schema: CORE_SCHEMA.withTags(mergeTag) };

type Vars = Record<string, string>;
interface Process {
  name: string;
  door: string;
  vars: Vars;
  /** How long whoever stops it waits, and how long it is kept before it is told. */
  graceSeconds: number;
  beforeSeconds: number;
}

/** What several processes need to be one installation. A name stands for itself or for its file. */
const REQUIRED = ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'SECRET_KEY'];
const NAMED = [
  'DATA_DIR',
  'MAIL_FROM',
  'PUBLIC_URL',
  'COOKIE_SECURE',
  'TRUST_PROXY',
  'DRAIN_SECONDS',
  'STOP_SECONDS',
];
/** What Node itself reads. */
const OF_NODE = ['NODE_COMPILE_CACHE'];
const SECRETS: Vars = {
  DATABASE_URL: 'postgresql://duban:pw@db/duban',
  REDIS_URL: 'redis://redis:6379',
  SMTP_URL: 'smtp://mail:587',
  SECRET_KEY: 'ab'.repeat(32),
};

const text = (...path: string[]): string => readFileSync(join(DEPLOY, ...path), 'utf8');

/** Every name that the configuration asks for. */
function knownNames(): Set<string> {
  const asked = new Set<string>();
  const source = new Proxy({} as NodeJS.ProcessEnv, {
    get: (_, name) => void asked.add(String(name)),
  });
  readEnvironment(source);
  withSecretFiles(source);
  return asked;
}

interface ComposeService {
  environment?: Vars;
  command?: string[];
  image: string;
  read_only?: boolean;
  stop_grace_period?: string;
}

function composed(): Process[] {
  const { services } = load(text('docker', 'compose.yaml'), MERGING) as {
    services: Record<string, ComposeService>;
  };
  return Object.entries(services)
    .filter(([, { image }]) => image === 'duban')
    .map(([name, { environment = {}, command, stop_grace_period = '10s' }]) => ({
      name: `compose ${name}`,
      door: command?.[0] ?? 'dist/doors/main.js',
      vars: environment,
      graceSeconds: parseInt(stop_grace_period, 10),
      beforeSeconds: 0,
    }));
}

interface Container {
  args: string[];
  env?: { name: string; value: string }[];
  lifecycle?: { preStop: { exec: { command: string[] } } };
  securityContext: { readOnlyRootFilesystem: boolean; allowPrivilegeEscalation: boolean };
}
interface PodSpec {
  containers: Container[];
  terminationGracePeriodSeconds?: number;
  securityContext: { runAsNonRoot: boolean };
}
interface Manifest {
  kind: string;
  metadata: { name: string };
  data?: Vars;
  spec: { template?: { spec: PodSpec }; jobTemplate?: { spec: { template: { spec: PodSpec } } } };
}

const manifests = (): Manifest[] =>
  readdirSync(join(DEPLOY, 'kubernetes'))
    .toSorted()
    .flatMap((file) => loadAll(text('kubernetes', file)) as Manifest[]);
const podOf = ({ spec }: Manifest): PodSpec | undefined =>
  spec?.template?.spec ?? spec?.jobTemplate?.spec.template.spec;

function orchestrated(): Process[] {
  const all = manifests();
  const settings = all.find(({ kind }) => kind === 'ConfigMap')!.data!;
  return all.flatMap((one) => {
    const pod = podOf(one);
    return (pod?.containers ?? []).map((container) => ({
      name: `kubernetes ${one.metadata.name}`,
      door: container.args[0]!,
      vars: {
        ...settings,
        ...Object.fromEntries((container.env ?? []).map(({ name, value }) => [name, value])),
      },
      graceSeconds: pod!.terminationGracePeriodSeconds ?? Infinity,
      beforeSeconds: Number(container.lifecycle?.preStop.exec.command.at(-1) ?? 0),
    }));
  });
}

const assignments = (lines: string): Vars =>
  Object.fromEntries(
    [...lines.matchAll(/^#?([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [
      name!,
      value!.replace(/^"|"$/g, ''),
    ]),
  );

function units(): Process[] {
  const shared = assignments(text('systemd', 'duban.env.example'));
  return readdirSync(join(DEPLOY, 'systemd'))
    .filter((file) => file.endsWith('.service'))
    .map((file) => {
      const unit = text('systemd', file);
      const own = [...unit.matchAll(/^Environment=(.*)$/gm)]
        .map(([, one]) => one!.replace('%i', '3001'))
        .join('\n');
      return {
        name: `systemd ${file}`,
        door: /^ExecStart=\S+(?: --\S+)* (\S+)$/m.exec(unit)![1]!,
        vars: { ...shared, ...assignments(own) },
        graceSeconds: Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)![1]),
        beforeSeconds: 0,
      };
    });
}

const EVERY = [...composed(), ...orchestrated(), ...units()];

describe.each(EVERY.map((one) => [one.name, one] as const))(
  '%s',
  (_, { door, vars, graceSeconds, beforeSeconds }) => {
    it('names only settings that there are', () => {
      const known = new Set([...knownNames(), ...OF_NODE]);
      expect(Object.keys(vars).filter((name) => !known.has(name))).toEqual([]);
    });

    it('names all that one of several processes needs', () => {
      // The all-in-one brings its own Redis and SQLite.
      const needed = door.includes('all-in-one') ? ['SECRET_KEY', 'SMTP_URL'] : REQUIRED;
      const missing = needed.filter((name) => !(name in vars) && !(`${name}_FILE` in vars));
      expect([...missing, ...NAMED.filter((name) => !(name in vars))]).toEqual([]);
    });

    it('has values that a start takes', () => {
      const dir = mkdtempSync(join(tmpdir(), 'duban-deploy-'));
      try {
        const real = Object.entries(vars).map(([name, value]) => {
          if (name === 'DATA_DIR') return [name, dir];
          if (!name.endsWith('_FILE')) return [name, value];
          const file = join(dir, name);
          writeFileSync(file, `${SECRETS[name.replace(/_FILE$/, '')]}\n`);
          return [name, file];
        });
        const { env } = loadConfig(Object.fromEntries(real));
        expect(env.COOKIE_SECURE).toBe(true);
        expect(graceSeconds).toBeGreaterThan(beforeSeconds + env.DRAIN_SECONDS + env.STOP_SECONDS);
      } finally {
        rmSync(dir, { recursive: true, force: true });
      }
    });

    it('starts a door that there is', () => {
      const source = door.replace(/^dist\/doors\//, 'src/').replace(/\.js$/, '.ts');
      expect(readFileSync(resolve(DEPLOY, '..', source), 'utf8')).toContain('reflect-metadata');
    });
  },
);

describe('what runs in containers and under systemd', () => {
  it('has no rights that it does not need', () => {
    for (const pod of manifests().flatMap((one) => podOf(one) ?? [])) {
      expect(pod.securityContext.runAsNonRoot).toBe(true);
      for (const { securityContext } of pod.containers)
        expect(securityContext).toMatchObject({
          readOnlyRootFilesystem: true,
          allowPrivilegeEscalation: false,
        });
    }
    const { services } = load(text('docker', 'compose.yaml'), MERGING) as {
      services: Record<string, ComposeService>;
    };
    for (const one of Object.values(services).filter(({ image }) => image === 'duban'))
      expect(one).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(text('docker', 'Dockerfile')).toMatch(/^USER 10001/m);
    for (const file of readdirSync(join(DEPLOY, 'systemd')).filter((one) => one.endsWith('.service')))
      for (const line of [
        'NoNewPrivileges=yes',
        'ProtectSystem=strict',
        'CapabilityBoundingSet=',
        'User=duban',
      ])
        expect(text('systemd', file).split('\n')).toContain(line);
  });

  it('says that every process is there twice', () => {
    const doors = composed().map(({ door }) => door);
    expect(doors.filter((door) => door.endsWith('main.js'))).toHaveLength(2);
    expect(doors.filter((door) => door.endsWith('worker.js'))).toHaveLength(2);
  });
});
