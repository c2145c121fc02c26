import { expect, test } from 'vitest'
import { isAllowedHref, readHref } from './link.ts'

test.each([
  'https://example.org',
  'http://example.org/a?b=c#d',
  'mailto:ama@example.org',
  'HTTPS://EXAMPLE.ORG',
])('%s is an address a link may point to', (href) => expect(isAllowedHref(href)).toBe(true))

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://example.org',
  'tel:+4930',
  '//example.org',
  '/documents',
  'https://',
  'https://example.org/"onclick="alert(1)',
  `https://example.org/${'a'.repeat(2000)}`,
  '',
])('%j is refused', (href) => expect(isAllowedHref(href)).toBe(false))

test.each([
  ['example.org/vision', 'https://example.org/vision'],
  ['  https://example.org ', 'https://example.org'],
  ['localhost.example:8080', 'https://localhost.example:8080'],
  ['ama@example.org', 'mailto:ama@example.org'],
])('typed as %j it is read as %s', (typed, href) => expect(readHref(typed)).toBe(href))

test.each(['javascript:alert(1).x', 'data:a.b', 'vision', '', 'two words.org x'])(
  '%j is no address',
  (typed) => expect(readHref(typed)).toBeUndefined(),
)
