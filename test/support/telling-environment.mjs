import { TestEnvironment } from 'jest-environment-node';

/** Node, and the moment a test fails it says what its pages show: a failure on another machine comes back seldom. */
export default class TellingEnvironment extends TestEnvironment {
  async handleTestEvent({ name, test }) {
    if (name !== 'test_fn_failure' && name !== 'hook_failure') return;
    const told = await this.global.tellWhatIsShown?.();
    if (told) process.stderr.write(`What the pages show as “${test?.name ?? 'a hook'}” fails:\n${told}\n`);
  }
}
