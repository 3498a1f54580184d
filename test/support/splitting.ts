export interface Party {
  id: string;
  weight: number;
  share: string;
}
export interface Piece {
  id: string;
  number: string;
  status: string;
}
export interface Detail {
  id: string;
  version: number;
  status: string;
  allowedActions: string[];
  isPiece: boolean;
  isJoint: boolean;
  hasContact: boolean;
  content: string;
  lead: { id: string } | null;
  assists: { id: string }[];
  parties: Party[];
  splitFrom: { id: string; number: string } | null;
  pieces: Piece[];
  light: { colour: string };
  evidence: unknown[];
  allegations: { id: string }[];
}
export interface Problem {
  code: string;
  detail: string;
}

export const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });
