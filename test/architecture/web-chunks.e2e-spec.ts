import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ASSETS = join(process.cwd(), 'web/dist/assets');

/** Every chunk of the built web with those it needs before it runs. */
function chunks(): Map<string, string[]> {
  const names = readdirSync(ASSETS).filter((name) => name.endsWith('.js'));
  return new Map(
    names.map((name) => {
      const text = readFileSync(join(ASSETS, name), 'utf8');
      const needs = [...text.matchAll(/(?:import|from)\s*["']\.\/([^"']+\.js)["']/g)];
      return [name, needs.map(([, needed]) => needed!)] as const;
    }),
  );
}

/** The first circle on the way from `name`, or null. */
function circle(
  graph: ReadonlyMap<string, string[]>,
  name: string,
  way: readonly string[],
  done: Set<string>,
): string[] | null {
  if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
  if (done.has(name)) return null;
  for (const next of graph.get(name) ?? []) {
    const found = circle(graph, next, [...way, name], done);
    if (found) return found;
  }
  done.add(name);
  return null;
}

describe('the chunks of the built web', () => {
  it('would be seen to stand in a circle', () => {
    const ring = new Map([
      ['entry', ['desk']],
      ['desk', ['button']],
      ['button', ['desk']],
    ]);
    expect(circle(ring, 'entry', [], new Set())).toEqual(['desk', 'button', 'desk']);
  });

  it('never wait for each other: one of them would run before what it needs', () => {
    const graph = chunks();
    expect(graph.size).toBeGreaterThan(20);
    const done = new Set<string>();
    const circles = [...graph.keys()].flatMap((name) => circle(graph, name, [], done) ?? []);
    expect(circles).toEqual([]);
  });

  /** In KB of gzip, all scripts that run before the page stands; web/README.md says what they are today. */
  const LARGEST_STREET_PAGE = 300;

  it('of the street are few and small enough for a phone with one bar', () => {
    const told = execFileSync('node', ['web/sizes.mjs', '--json'], { encoding: 'utf8' });
    const sizes = JSON.parse(told) as Record<string, { files: number; gzip: number }>;
    const { files, gzip } = sizes['a page of the street']!;
    expect(gzip).toBeGreaterThan(sizes['before any page']!.gzip);
    expect(gzip).toBeLessThanOrEqual(LARGEST_STREET_PAGE);
    expect(files).toBeLessThanOrEqual(6);
  });
});
