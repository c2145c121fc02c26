import MarkdownIt from 'markdown-it'
import type { ReadText } from './reading.ts'
import { readHtml } from './read-html.ts'

/** CommonMark with tables and strikethrough. Markup in it stays text: no door for scripts beside our own reader. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
// The reader judges addresses and counts those it refuses; as text they would only look odd.
markdown.validateLink = () => true
markdown.normalizeLink = (address) => address

// The one piece of markup that tables need: a cell has no other way to hold two lines.
markdown.inline.ruler.before('escape', 'line break', (state, silent) => {
  const found = /^<br ?\/?>/i.exec(state.src.slice(state.pos, state.pos + 6))
  if (found === null) return false
  if (!silent) state.push('hardbreak', 'br', 0)
  state.pos += found[0].length
  return true
})

// `- [x] done`: the box becomes an attribute that the reader knows.
markdown.core.ruler.after('block', 'tasks', ({ tokens }) => {
  tokens.forEach((token, index) => {
    const box = token.type === 'inline' ? /^\[([ xX])\](?:\s+|$)/.exec(token.content) : null
    const item = tokens[index - 2]
    if (box === null || item?.type !== 'list_item_open') return
    token.content = token.content.slice(box[0].length)
    item.attrSet('data-checked', String(box[1] !== ' '))
  })
})

// Google Docs writes the address of a heading behind its words.
markdown.core.ruler.after('block', 'heading addresses', ({ tokens }) => {
  tokens.forEach((token, index) => {
    if (tokens[index - 1]?.type === 'heading_open')
      token.content = token.content.replace(/\s*\{#[\w-]+\}$/, '')
  })
})

/** Reads Markdown, by way of the markup it stands for. */
export function readMarkdown(text: string): ReadText {
  return { ...readHtml(markdown.render(withoutFrontMatter(text)), 'exact'), form: 'markdown' }
}

/** Settings that some programs put above a text. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^---\r?\n(?:[\w-]+:.*\r?\n|[ \t]+.*\r?\n|- .*\r?\n)*---\r?\n/, '')
}
