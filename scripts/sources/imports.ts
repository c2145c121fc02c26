import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { filesIn, isSource, root } from './files.ts'

/** One import line. `from` is a path from the root; `specifier` is what stands in the quotes. */
export interface Import {
  from: string
  specifier: string
  /** The whole line vanishes when the types are stripped. */
  typeOnly: boolean
  /** The file of this checkout it leads to, as a path from the root; undefined for packages. */
  to: string | undefined
}

// import … from 'x' · export … from 'x' · import 'x' · import('x'); the text between may span lines but holds no quote.
const importLine = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const importCall = /\bimport\(\s*['"]([^'"]+)['"]/g

/** Reads the imports of every source file of the rooms, as plain text: TypeScript 7 has no API to ask. */
export function allImports(): Import[] {
  return ['shared', 'client', 'server', 'e2e', 'scripts']
    .flatMap(filesIn)
    .filter(isSource)
    .flatMap((path) => importsIn(path, readFileSync(join(root, path), 'utf8')))
}

export function importsIn(from: string, text: string): Import[] {
  const lines = [...text.matchAll(importLine)].map(([, type, specifier]) => ({
    specifier,
    typeOnly: Boolean(type),
  }))
  const calls = [...text.matchAll(importCall)].map(([, specifier]) => ({ specifier, typeOnly: false }))
  return [...lines, ...calls].map(({ specifier, typeOnly }) => anImport(from, specifier!, typeOnly))
}

/** The record of one import line, as the scan makes it; tests plant theirs with it. */
export function anImport(from: string, specifier: string, typeOnly = false): Import {
  return { from, specifier, typeOnly, to: leadsTo(from, specifier) }
}

function leadsTo(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  const path = normalize(join(dirname(from), specifier.replace(/\?.*$/, '')))
  return (
    ['', '.ts', '.tsx'].map((ending) => path + ending).find((file) => existsSync(join(root, file))) ?? path
  )
}
