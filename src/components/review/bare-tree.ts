import type { Root } from 'hast'

/** The tree without where each node stood in its source: what a page sends to the browser. */
export const bareTree = (tree: Root): Root =>
  JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value))) as Root
