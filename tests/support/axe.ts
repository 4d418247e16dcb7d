import axe from 'axe-core';

/** What axe finds wrong in an element, one line a finding; empty when all is well. */
export async function findingsOf(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element as HTMLElement, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
