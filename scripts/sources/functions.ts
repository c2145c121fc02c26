// Declarations, methods, and arrows with a body in braces; a line such as `if (…) {` opens no function.
const opens =
  /^\s*(?:export\s+)?(?:default\s+)?(?:async\s+)?function\b.*\{$|=>\s*\{$|^\s*(?:(?:static|async|override|private|public|get|set)\s+)*[#\w]+(?:<[^>]*>)?\([^;]*\)(?::\s*[^={]+)?\s*\{$/
const opensBlock = /^\s*(?:\}\s*)?(?:if|for|while|switch|catch|else|try|do|with)\b/

/**
 * The lines of each function of a formatted file, from the line that opens it to the one that closes it. An estimate
 * from indentation: TypeScript 7 has no API to ask, and every file is formatted. The functions given to `describe` are left out.
 */
export function functionLengths(text: string): number[] {
  const lines = text.split('\n')
  return lines.flatMap((line, start) => {
    if (!opens.test(line) || opensBlock.test(line) || /\bdescribe\b/.test(line)) return []
    const indent = /^\s*/.exec(line)![0]
    const end = lines.findIndex((later, at) => at > start && later.startsWith(`${indent}}`))
    return end < 0 ? [] : [end - start + 1]
  })
}
