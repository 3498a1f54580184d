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

  it('of the street keep to their budget, without a component library', () => {
    // Fails by itself above the budget, and says by how much.
    const told = execFileSync('node', ['web/sizes.mjs', '--json'], { encoding: 'utf8' });
    const sizes = JSON.parse(told) as Record<string, { gzip: number }>;
    expect(sizes['a page of the street']!.gzip).toBeGreaterThan(sizes['before any page']!.gzip);
  });

  it('would be seen to bring one: its name is what tells it in the chunks of the desk', () => {
    const texts = [...chunks().keys()].map((name) => readFileSync(join(ASSETS, name), 'utf8'));
    expect(texts.filter((text) => text.includes('getPrefixCls')).length).toBeGreaterThan(3);
  });
});
