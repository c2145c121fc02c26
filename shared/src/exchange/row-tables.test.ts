import { expect, test } from 'vitest'
import { challenge } from '../document-kinds/challenge.ts'
import type { RowsContent } from '../document-kinds/kind.ts'
import { markdownOf } from './markdown.ts'

const none = Object.fromEntries(Object.keys(challenge.tables).map((part) => [part, []]))
const rows = (...entries: string[]) => entries.map((words, index) => ({ id: `row-${index}`, words }))

test('CAP-1.1 a challenge leaves as text under the names of its parts; what is empty is left out', () => {
  const content: RowsContent = {
    form: 'rows',
    tables: {
      ...none,
      challenge: rows('Families cannot live from cocoa.\n# 1 of 10 can.'),
      goal: rows('Income', 'School'),
      signsOfSuccess: rows('Seven of ten households', ' '.trim(), 'No child *works*'),
      outOfScope: rows(''),
      authoritativeLanguage: rows('English'),
    },
  }
  expect(markdownOf('Challenge and goal', content)).toBe(`# Challenge and goal

## Challenge

Families cannot live from cocoa.\\
\\# 1 of 10 can.

## Goal

- Income
- School

## Signs of success

- Seven of ten households
- No child \\*works\\*

## Authoritative language

English
`)
})

test('records with several fields leave as a table', () => {
  const content: RowsContent = {
    form: 'rows',
    tables: {
      goals: [{ id: 'g', title: 'Income' }],
      milestones: [{ id: 'm', title: 'Baseline', originalDue: '2026-01-31', goal: 'g', publicTitle: '' }],
    },
  }
  expect(markdownOf('Milestones', content)).toBe(`# Milestones

## Goals

Income

## Milestones

| Milestone | First promised for | Goal it serves |
| --- | --- | --- |
| Baseline | 2026-01-31 | Income |
`)
})
