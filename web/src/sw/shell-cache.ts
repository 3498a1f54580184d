export interface ShellFile {
  url: string;
  revision: string | null;
}

const PREFIX = 'duban-shell-';
const PATIENCE_MS = 3_000;

/** The shell of the street's pages, one cache a version of the app. */
export class ShellCache {
  private readonly name: string;

  constructor(private readonly files: readonly ShellFile[]) {
    const page = files.find(({ url }) => url === 'index.html');
    this.name = `${PREFIX}${page?.revision ?? 'none'}`;
  }

  has(path: string): boolean {
    return this.files.some(({ url }) => `/${url}` === path);
  }

  /** What an earlier version brought along is not fetched again: its name holds its hash. */
  async fill(): Promise<void> {
    const cache = await caches.open(this.name);
    await Promise.all(
      this.files.map(async ({ url, revision }) => {
        const known = revision === null ? await caches.match(`/${url}`) : undefined;
        const response = known ?? (await fetch(`/${url}`, { cache: 'reload' }));
        if (!response.ok) throw new Error(`${url}: ${response.status}`);
        await cache.put(`/${url}`, response);
      }),
    );
  }

  /** Keeps this version and the one before: a tab that was open meanwhile still runs on that. */
  async dropOld(): Promise<void> {
    const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== this.name);
    await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
  }

  /** The page as the server has it; as it is kept here, when the server does not answer soon. */
  async page(request: Request): Promise<Response> {
    const kept = await (await caches.open(this.name)).match('/index.html');
    if (!kept) return fetch(request);
    const network = fetch(request);
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
    const answered = await Promise.race([network, late]).catch(() => null);
    return answered && answered.status < 500 ? answered : kept;
  }

  async asset(request: Request): Promise<Response> {
    return (await caches.match(request)) ?? fetch(request);
  }
}
