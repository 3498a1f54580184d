export interface Answer {
  status: number;
  body: unknown;
  header: (name: string) => string | null;
}

const PATIENCE_MS = 30_000;
const PATIENCE_FILE_MS = 180_000;

/** A POST that tells how far it is where the browser can (a page can, a service worker cannot). Rejects in silence. */
export function post(
  path: string,
  headers: Record<string, string>,
  body: string | FormData,
  onProgress: (part: number) => void,
): Promise<Answer> {
  const patience = body instanceof FormData ? PATIENCE_FILE_MS : PATIENCE_MS;
  if (body instanceof FormData && 'XMLHttpRequest' in globalThis)
    return postWithProgress(path, headers, body, patience, onProgress);
  return postPlain(path, headers, body, patience);
}

async function postPlain(
  path: string,
  headers: Record<string, string>,
  body: string | FormData,
  patience: number,
): Promise<Answer> {
  const response = await fetch(path, {
    method: 'POST',
    headers,
    body,
    credentials: 'same-origin',
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  });
  return {
    status: response.status,
    body: parsed(await response.text()),
    header: (name) => response.headers.get(name),
  };
}

function postWithProgress(
  path: string,
  headers: Record<string, string>,
  body: FormData,
  patience: number,
  onProgress: (part: number) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.timeout = patience;
    request.upload.onprogress = ({ loaded, total }) => total > 0 && onProgress(loaded / total);
    request.onload = () =>
      resolve({
        status: request.status,
        body: parsed(request.responseText),
        header: (name) => request.getResponseHeader(name),
      });
    request.onerror = request.ontimeout = request.onabort = () => reject(new Error('no answer'));
    request.send(body);
  });
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
