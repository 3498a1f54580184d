import type { Member, Step, TaskForce } from './use-task-forces';

export interface ForceDraft {
  /** The version that it began with. */
  version: number;
  name: string;
  leader: Member;
  members: Member[];
  plan: string;
  steps: Step[];
}

const NOBODY: Member = { name: '', unitId: null, duty: null };

/** What is filled in, from what stands. */
export const draftOf = ({ version, name, leader, members, plan, steps }: TaskForce): ForceDraft => ({
  version,
  name,
  leader: leader ?? NOBODY,
  members,
  plan: plan ?? '',
  steps,
});
