import type { MailWish, NewsRead } from '@roundtable/shared/inbox/mail'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'

const inbox = api.partnerships[':slug'].inbox

/** What others did since the person last said they had read it. */
export const newsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'inbox', 'news'],
    queryFn: () => unwrap(inbox.news.$get({ param: { slug } })),
  })

export const mailQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'inbox', 'mail'],
    queryFn: () => unwrap(inbox.mail.$get({ param: { slug } })),
  })

export const markRead = (slug: string, json: NewsRead) =>
  unwrap(inbox.news.read.$post({ param: { slug }, json }))

export const wishMail = (slug: string, json: MailWish) => unwrap(inbox.mail.$post({ param: { slug }, json }))
