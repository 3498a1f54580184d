/** Measures what this process computes from here on, in milliseconds of processor time: a busy machine adds nothing. */
export function processorTime(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
}
