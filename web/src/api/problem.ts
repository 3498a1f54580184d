import { getLanguage } from '../i18n/language';

export interface FieldProblem {
  field: string;
  code: string;
  message: string;
}

interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  errors?: FieldProblem[];
  details?: Record<string, unknown>;
  requestId?: string;
}

/** A refusal or failure of the server (`application/problem+json`); `detail` is a sentence for people. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: FieldProblem[];
  readonly details: Record<string, unknown>;
  readonly requestId: string | null;

  constructor(body: ProblemBody, status: number) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? 'unknown';
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.errors = body.errors ?? [];
    this.details = body.details ?? {};
    this.requestId = body.requestId ?? null;
  }

  /** Short enough to be read out on the telephone: `7f3a-19c2`. */
  get shortRequestId(): string | null {
    const plain = this.requestId?.replace(/-/g, '').slice(0, 8);
    return plain ? `${plain.slice(0, 4)}-${plain.slice(4)}` : null;
  }

  fieldError(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message;
  }
}

/** No answer at all: the network, not the server. */
export function networkProblem(): Problem {
  const detail =
    getLanguage() === 'zh'
      ? '网络中断，已填的内容都在。'
      : 'The network is down. What you typed is still here.';
  return new Problem({ code: 'network.unreachable', detail }, 0);
}

export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => ({}));
  const fallback = response.headers.get('x-request-id') ?? undefined;
  return new Problem({ requestId: fallback, ...(body as ProblemBody) }, response.status);
}
