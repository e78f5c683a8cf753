/** The least that Markdown and HTML trees have in common. */
export type TreeNode = { type: string; value?: unknown; children?: readonly TreeNode[] }

/** Every node below and including this one, in the order of the text. */
export function* walk<N extends TreeNode>(node: N): Generator<N> {
  yield node
  for (const child of node.children ?? []) yield* walk(child as N)
}

/** The words of a node without its marks. */
export function textOf(node: TreeNode): string {
  let text = ''
  for (const { value } of walk(node)) if (typeof value === 'string') text += value
  return text
}
