import type { MiddlewareHandler } from 'hono'

/**
 * The headers of security.md 5.3 on every answer, pages and files included. No `unsafe-inline` anywhere: styles come
 * from files, and what a script sets through the CSSOM needs no permission.
 */
export function securityHeaders(origin: string): MiddlewareHandler {
  const headers = Object.entries({
    'Content-Security-Policy': contentSecurityPolicy(origin),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    ...(origin.startsWith('https:') && {
      'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
    }),
  })
  return async (c, next) => {
    await next()
    for (const [name, value] of headers) c.header(name, value)
    // The addresses of these pages carry a token; nothing they load may learn even the address.
    if (secretPages.includes(c.req.path)) c.header('Referrer-Policy', 'no-referrer')
  }
}

const secretPages = ['/join', '/set-up', '/new-password', '/sign-on', '/mail-off']

function contentSecurityPolicy(origin: string): string {
  const socket = origin.replace(/^http/, 'ws')
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self' ${socket}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}
