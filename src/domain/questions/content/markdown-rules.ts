import type { Nodes } from 'mdast'
import { walk } from '@/lib/syntax-tree'
import type { Fault } from './fault'
import { lineOf, type Source } from './source'

const LANGUAGES = ['sql', 'python', 'text']
const SITE_LINK =
  /^\/(questions|guides|skills|topics)\/[a-z0-9-]+(#[a-z0-9-]+)?$|^\/(questions|guides|topics|careers)$/

export type SiteLink = { file: string; line: number; kind: string; slug: string }

/**
 * What content may not hold: HTML, images, deep headings, unknown code languages, links that leave the site.
 * `further` names languages that only this kind of file may use.
 */
export function checkMarkdown(
  source: Source,
  deepestHeading: number,
  further: readonly string[] = [],
): Fault[] {
  const languages = [...LANGUAGES, ...further]
  const faults: Fault[] = []
  for (const node of walk<Nodes>(source.tree)) {
    const message = objectionTo(node, deepestHeading, languages)
    if (message) faults.push({ file: source.file, line: lineOf(node), message })
  }
  return faults
}

/** The links of a file to questions, guides, skills and topics. */
export function siteLinks(source: Source): SiteLink[] {
  const links: SiteLink[] = []
  for (const node of walk<Nodes>(source.tree)) {
    if (node.type !== 'link') continue
    const [, kind, slug] = /^\/(questions|guides|skills|topics)\/([a-z0-9-]+)/.exec(node.url) ?? []
    if (kind && slug) links.push({ file: source.file, line: lineOf(node), kind, slug })
  }
  return links
}

function objectionTo(node: Nodes, deepestHeading: number, languages: readonly string[]): string | undefined {
  if (node.type === 'html') return 'Remove the HTML; write < as &lt; where you mean the sign.'
  if (node.type === 'image' || node.type === 'imageReference')
    return 'Remove the image; content is text and tables.'
  if (node.type === 'heading' && (node.depth > deepestHeading || node.depth === 1))
    return `Use headings from ## to ${'#'.repeat(deepestHeading)}.`
  if (node.type === 'code' && !languages.includes(node.lang ?? ''))
    return `Name the language of the code block: ${languages.join(', ')}.`
  if (node.type === 'link' && !SITE_LINK.test(node.url))
    return `Link to a page of this site, such as /guides/<slug>; “${node.url}” is none.`
  return undefined
}
