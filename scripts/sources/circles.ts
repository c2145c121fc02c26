import type { Import } from './imports.ts'

/** Every circle of files that import each other, each told once as `a → b → a`. */
export function importCircles(imports: Import[]): string[] {
  const arrows = arrowsOf(imports)
  const circles = new Set<string>()
  const done = new Set<string>()
  const visit = (file: string, path: string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) circles.add(told(path.slice(at)))
    if (at >= 0 || done.has(file)) return
    for (const next of arrows.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of arrows.keys()) visit(file, [])
  return [...circles]
}

function arrowsOf(imports: Import[]): Map<string, string[]> {
  const arrows = new Map<string, string[]>()
  for (const { from, to } of imports) if (to) arrows.set(from, [...(arrows.get(from) ?? []), to])
  return arrows
}

// A circle has no beginning; the first name in the alphabet makes the telling the same wherever it was entered.
function told(circle: string[]): string {
  const first = circle.indexOf(circle.toSorted()[0]!)
  const ordered = [...circle.slice(first), ...circle.slice(0, first)]
  return [...ordered, ordered[0]].join(' → ')
}
